using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation.Commands;
using Workflow.Host.Composition;

namespace Workflow.Host.Districts;

/// <summary>`accounts.yaml`: login names, whose posts must stand in `organisation.yaml`.</summary>
internal static class AccountsReader
{
    public static (string? Password, ImmutableArray<AccountEntry> Accounts) Read(
        YamlNode? root,
        LoadOrganisation organisation,
        bool isSample,
        FileReader reader
    )
    {
        var file = reader.Fields(root, "samplePassword?", "accounts");
        if (file.TryGetValue("samplePassword", out var password) && !isSample)
            reader.Wrong(password.Line, "只有示例区县才能在文件中写口令，请删去，并在本机用命令逐个设置口令。");
        var posts = organisation.Posts.ToLookup(static one => (one.Person, one.Id));
        var names = new HashSet<string>(StringComparer.Ordinal);
        var accounts = ImmutableArray.CreateBuilder<AccountEntry>();
        foreach (var node in reader.Items(file, "accounts"))
        {
            var fields = reader.Fields(node, "name", "person", "post");
            var name = reader.Code(fields, "name");
            if (fields.ContainsKey("name") && !AccountKeeping.IsName(name))
                reader.Wrong(node.Line, $"账号“{name}”不合规则，请只用小写英文字母和数字，2至32个字符。");
            if (!names.Add(name))
                reader.Wrong(node.Line, $"账号“{name}”写了两次，请删去一处。");
            var person = new PersonId(reader.Code(fields, "person"));
            var post = new PostId(reader.Code(fields, "post"));
            var held = posts[(person, post)].FirstOrDefault();
            if (held is null)
                reader.Wrong(
                    node.Line,
                    $"人员“{person}”在 {DistrictFiles.OrganisationFile} 中没有担任岗位“{post}”，请更正。"
                );
            else
                accounts.Add(new AccountEntry(name, person, post, held.Unit));
        }
        var text = reader.Text(file, "samplePassword");
        return (text.IsEmpty ? null : text.Value, accounts.ToImmutable());
    }
}
