using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Domain;
using Workflow.Domain.Account;
using Workflow.Domain.Account.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.ReadModels.Account;
using Workflow.Web.Organisation;
using Workflow.Web.Serving;

namespace Workflow.Web.Account;

/// <param name="Next">The name after which the next page begins; null on the last.</param>
public sealed record AccountPageView(Visit Visit, ImmutableArray<AccountRow> Accounts, string? Next, Attempt? Attempt);

/// <summary>
/// `/{district}/accounts`: which accounts there are and whether they can be used. Never who signed in when: that would
/// be a statistic of use, which 国办函〔2026〕12号 forbids.
/// </summary>
internal static class AccountPages
{
    public const string Verb = "account";

    private const int PageSize = 40;

    private static readonly ImmutableDictionary<string, Command> Commands = new Dictionary<string, Command>
    {
        ["lock"] = new LockAccount(),
        ["unlock"] = new UnlockAccount(),
        ["revoke"] = new RevokeSessions(),
        ["close"] = new CloseAccount(),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static Task<IResult> ShowAsync(HttpContext http) =>
        ShowAsync(http, Visit.Of(http), null, StatusCodes.Status200OK);

    public static async Task<IResult> ChangeAsync(HttpContext http, string verb, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        if (!Commands.TryGetValue(verb, out var command))
            return Trouble.Show(http, DoorRefusals.OtherDistrict.With());
        var fields = await FormFields.ReadAsync(http, visit.Now);
        if (!Guid.TryParseExact(fields.Typed("account"), "D", out var account))
            fields.Refuse(DoorRefusals.Missing.With("账号"));
        var stream = new StreamRef(AccountDecider.Type.Name, new CaseId(account));
        var answer = await ReferenceForm.SendAsync(http, visit, fields, $"account/{verb}", command, stream);
        if (answer is null)
            return Page.SeeOther(http, visit.To("/accounts"));
        return await ShowAsync(http, visit, Attempt.Of(Verb, fields, answer, sentences), answer.Status);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Visit visit, Attempt? attempt, int status)
    {
        if (!visit.Holds(Duty.LoadReference))
            return Trouble.Show(http, LoadingRight.NotPermitted.With());
        var after = http.Request.Query["after"].ToString();
        var rows = (await visit.Desk.Accounts.ListAsync(http.RequestAborted))
            .Where(row => string.CompareOrdinal(row.Name, after) > 0)
            .OrderBy(static row => row.Name, StringComparer.Ordinal)
            .Take(PageSize + 1)
            .ToList();
        var next = rows.Count > PageSize ? rows[PageSize - 1].Name : null;
        var view = new AccountPageView(visit, [.. rows.Take(PageSize)], next, attempt);
        return Page.Show<AccountPage>(http, view, status);
    }
}
