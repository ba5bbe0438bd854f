using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Inventory.Commands;

/// <summary>
/// Takes a count over. The same again changes nothing; what was counted is not changed any more: count again on another
/// day.
/// </summary>
public sealed record AdoptInventory(InventoryVersion Inventory) : Command
{
    private const int MostItems = 2_000;
    private const int MostBases = 20;

    public static readonly RefusalRule PartMissing = new(
        "inventory.part-missing",
        RefusalKind.Invalid,
        "清理台账“{0}”缺少{1}，请补填。"
    );

    public static readonly RefusalRule TooLong = new(
        "inventory.too-long",
        RefusalKind.Invalid,
        "清理台账“{0}”的{1}太长，最多{2}，请缩短。"
    );

    public static readonly RefusalRule CodeTwice = new(
        "inventory.code-twice",
        RefusalKind.Invalid,
        "清理台账“{0}”的编号出现了两次，请改用不同的编号。"
    );

    public static readonly RefusalRule UnitUnknown = new(
        "inventory.unit-unknown",
        RefusalKind.Invalid,
        "清理台账“{0}”提到的单位“{1}”不在组织中，请更正编号。"
    );

    public static readonly RefusalRule BasisUnknown = new(
        "inventory.basis-unknown",
        RefusalKind.Invalid,
        "清理台账“{0}”所依据的“{1}”不在依据库中，请更正，或者先把它录入依据库。"
    );

    public static readonly RefusalRule CountedAlready = new(
        "inventory.counted-already",
        RefusalKind.Conflict,
        "清理台账“{0}”已经登记，不能再改，请以新的日期重新清点。"
    );

    public static readonly ImmutableArray<RefusalRule> Rules =
    [
        PartMissing,
        TooLong,
        CodeTwice,
        UnitUnknown,
        BasisUnknown,
        CountedAlready,
    ];

    /// <summary>Everything that is wrong with it, in its own order.</summary>
    public IEnumerable<Refusal> Problems(InventoryState state, OrganisationState organisation, LegalBasisState library)
    {
        if (!Codes.IsValid(Inventory.Code.Value))
            yield return PartMissing.With(Inventory.Shown, "由小写字母、数字和连字符组成的编号");
        foreach (var refusal in WrongText(Inventory.Shown, "名称", Inventory.Name, 40))
            yield return refusal;
        foreach (var refusal in WrongText(Inventory.Shown, "来源", Inventory.Source, 500))
            yield return refusal;
        if (Inventory.EffectiveFrom.Year is < WorkCalendar.FirstYear or > WorkCalendar.LastYear)
            yield return PartMissing.With(Inventory.Shown, "2000年至2100年之间的清点日期");
        foreach (var (word, rule) in Inventory.Policy.Rules)
            if (rule.Amount is < 1 or > WorkCalendar.MaxAmount || rule.Source.IsEmpty)
                yield return PartMissing.With(Inventory.Shown, $"{word}的时限和来源");
        if (Inventory.Items.Length > MostItems)
            yield return TooLong.With(Inventory.Shown, "事项", $"{MostItems}项");
        var codes = new HashSet<Text>();
        foreach (var item in Inventory.Items)
        {
            var shown = Inventory.ShownOf(item);
            if (!codes.Add(item.Code))
                yield return CodeTwice.With(shown);
            foreach (var refusal in WrongItem(shown, item, organisation, library))
                yield return refusal;
        }
        if (Known(state) is { } known && known != Inventory)
            yield return CountedAlready.With(Inventory.Shown);
    }

    internal Decision Decide(InventoryState state, Context context)
    {
        var organisation = ((DistrictReference)context.Reference).Organisation;
        var library = (LegalBasisState)context.Registers[0];
        if (Problems(state, organisation, library).FirstOrDefault() is { } refusal)
            return new Decision.Refused(refusal);
        if (Known(state) == Inventory)
            return Decision.AlreadySo;
        var today = context.Now.DayInChina;
        var baseless = Inventory
            .Items.Where(item => !item.Bases.Any(cited => Holds(library, cited, today)))
            .Select(static item => item.Code);
        return Decision.Accept(new InventoryAdopted(Inventory, [.. baseless]));
    }

    /// <summary>An instrument that was repealed carries nothing any more.</summary>
    private static bool Holds(LegalBasisState library, ArticleRef cited, DateOnly today) =>
        library.Find(cited.Instrument) is { } instrument && !(instrument.Repeal is { } repeal && repeal.On <= today);

    private static IEnumerable<Refusal> WrongItem(
        string shown,
        InventoryItem item,
        OrganisationState organisation,
        LegalBasisState library
    )
    {
        if (!Codes.IsValid(item.Code.Value))
            yield return PartMissing.With(shown, "由小写字母、数字和连字符组成的编号");
        foreach (var refusal in WrongText(shown, "名称", item.Name, 100))
            yield return refusal;
        if (organisation.UnitById(item.Issuer) is null)
            yield return UnitUnknown.With(shown, item.Issuer.Value);
        if (item.Bases.Length > MostBases)
            yield return TooLong.With(shown, "依据", $"{MostBases}条");
        foreach (var cited in item.Bases.Where(cited => !library.Has(cited)))
            yield return BasisUnknown.With(shown, cited.ToString());
    }

    private static IEnumerable<Refusal> WrongText(string shown, string word, Text text, int most)
    {
        if (string.IsNullOrWhiteSpace(text.Value))
            yield return PartMissing.With(shown, word);
        else if (text.Length > most)
            yield return TooLong.With(shown, word, most.ToString(CultureInfo.InvariantCulture) + "字");
    }

    private InventoryVersion? Known(InventoryState state) =>
        state
            .Of(Inventory.Code)
            .Select(static one => one.Inventory)
            .FirstOrDefault(one => one.EffectiveFrom == Inventory.EffectiveFrom);
}
