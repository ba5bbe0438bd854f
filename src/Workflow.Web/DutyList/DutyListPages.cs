using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.ReadModels.DutyList;
using Workflow.ReadModels.DutyList.Tables;
using Workflow.Web.Serving;

namespace Workflow.Web.DutyList;

/// <summary>The lists in force today.</summary>
public sealed record DutyListsPageView(OpenVisit Visit, ImmutableArray<DutyListVersion> Lists);

/// <param name="IsHandbook">To be printed: every task is open, and nothing is left to click.</param>
public sealed record DutyListPageView(OpenVisit Visit, ShelvedList Shelved, DutyListVersion List, bool IsHandbook)
{
    /// <summary>The unit whose own list is shown; null for the list that all share.</summary>
    public UnitId? Of { get; init; }

    /// <summary>
    /// Where a phone reads a unit's own list as it is then: for the wall of its hall, and on the handbook; null for the
    /// list that all share.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>The versions that are or were in force, the latest first.</summary>
    public IEnumerable<DutyListVersion> Published =>
        Shelved.State.Versions.Where(one => one.EffectiveFrom <= Visit.Today).Reverse();

    /// <summary>The lists that units made of it, as far as they are in force.</summary>
    public IEnumerable<DutyItemsClaimed> Claims =>
        Shelved
            .State.Claims.Values.Where(one => (one.From ?? DateOnly.MinValue) <= Visit.Today)
            .OrderBy(static one => one.Unit.Value, StringComparer.Ordinal);
}

public sealed record VersionDifferencesPageView(OpenVisit Visit, DutyListDifference Difference);

/// <param name="Total">How many were found; <paramref name="Instruments"/> are the first of them.</param>
public sealed record LegalBasisPageView(
    OpenVisit Visit,
    string Asked,
    int Total,
    ImmutableArray<Instrument> Instruments,
    LegalBasisIndex Index
);

public sealed record InstrumentPageView(OpenVisit Visit, Instrument Instrument, ImmutableArray<RestingItem> Items);

public sealed record VillagePageView(OpenVisit Visit, string Asked, ImmutableArray<VillageFinding> Findings);

/// <summary>
/// 公开页: the lists that streets and communities work by, what they rest on, and what a village may be asked for. Open
/// to anybody.
/// </summary>
internal static class DutyListPages
{
    public const string Path = "/duty-lists";
    public const string LibraryPath = "/legal-basis";
    public const string VillagePath = "/village";

    /// <summary>What is looked for.</summary>
    public const string Asked = "q";
    public const string Version = "version";
    public const string From = "from";
    public const string To = "to";

    /// <summary>The unit whose own list is shown.</summary>
    public const string Of = "unit";

    private const int MostAsked = 100;
    private const int MostShown = 100;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{district}" + Path, OpenVisit.Page(Lists));
        pages.MapGet("/{district}" + Path + "/{code}", OpenVisit.Page((http, visit) => One(http, visit, false)));
        pages.MapGet(
            "/{district}" + Path + "/{code}/handbook",
            OpenVisit.Page((http, visit) => One(http, visit, true))
        );
        pages.MapGet("/{district}" + Path + "/{code}/differences", OpenVisit.Page(Differences));
        pages.MapGet("/{district}" + Path + "/{code}/export", OpenVisit.Page(Export));
        pages.MapGet("/{district}" + LibraryPath, OpenVisit.Page(Library));
        pages.MapGet("/{district}" + LibraryPath + "/{code}", OpenVisit.Page(Basis));
        pages.MapGet("/{district}" + VillagePath, OpenVisit.Page(Village));
    }

    private static IResult Lists(HttpContext http, OpenVisit visit) =>
        Page.Show<DutyListsPage>(http, new DutyListsPageView(visit, visit.Shelf.InForceOn(visit.Today)));

    private static IResult One(HttpContext http, OpenVisit visit, bool isHandbook)
    {
        if (Found(http, visit) is not { } shelved)
            return Unknown(http);
        var list = http.Request.Query.ContainsKey(Version)
            ? Published(http, visit, shelved, Version)
            : shelved.State.On(visit.Today);
        if (list is null)
            return Trouble.Show(http, ShelfRefusals.NoVersion.With());
        var view = new DutyListPageView(visit, shelved, list, isHandbook);
        if (http.Request.Query[Of].ToString() is not { Length: > 0 } unit)
            return Page.Show<DutyListPage>(http, view);
        return
            view.Claims.FirstOrDefault(one => one.Unit.Value == unit) is { } claim
            && shelved.State.Find(claim.Version) is { } version
            ? Page.Show<DutyListPage>(
                http,
                view with
                {
                    List = OwnOf(claim, version),
                    Of = claim.Unit,
                    Code = OwnAddress(http, visit, shelved, claim.Unit),
                }
            )
            : Trouble.Show(http, ShelfRefusals.NoVersion.With());
    }

    private static string OwnAddress(HttpContext http, OpenVisit visit, ShelvedList shelved, UnitId unit) =>
        $"{http.Request.Scheme}://{http.Request.Host}"
        + visit.To($"{Path}/{Uri.EscapeDataString(shelved.Code.Value)}?{Of}={Uri.EscapeDataString(unit.Value)}");

    /// <summary>What a unit made of a version: its own name, its own day, and the items that it chose.</summary>
    private static DutyListVersion OwnOf(DutyItemsClaimed claim, DutyListVersion version) =>
        version with
        {
            Name = claim.Name ?? version.Name,
            EffectiveFrom = claim.From ?? version.EffectiveFrom,
            ForKinds = [],
            ForUnits = [claim.Unit],
            Items = [.. version.Items.Where(item => claim.Items.Contains(item.Code))],
        };

    private static IResult Differences(HttpContext http, OpenVisit visit)
    {
        if (Found(http, visit) is not { } shelved)
            return Unknown(http);
        return Published(http, visit, shelved, From) is { } from && Published(http, visit, shelved, To) is { } to
            ? Page.Show<VersionDifferencesPage>(
                http,
                new VersionDifferencesPageView(visit, DutyListDifference.Between(from, to))
            )
            : Trouble.Show(http, ShelfRefusals.NoVersion.With());
    }

    private static IResult Export(HttpContext http, OpenVisit visit)
    {
        if (Found(http, visit) is not { } shelved)
            return Unknown(http);
        if (Published(http, visit, shelved, Version) is not { } list)
            return Trouble.Show(http, ShelfRefusals.NoVersion.With());
        var format = Download.FormatOf(http);
        var file = new DutyListExport(visit.Reference.Organisation).Write(list, format);
        return Download.Of(http, file, $"{list.Name}-{list.Version}", format);
    }

    private static IResult Library(HttpContext http, OpenVisit visit)
    {
        var asked = AskedOf(http);
        var found = visit.Shelf.Instruments(asked).ToList();
        var index = new LegalBasisIndex(visit.Shelf.InForceOn(visit.Today));
        var view = new LegalBasisPageView(visit, asked, found.Count, [.. found.Take(MostShown)], index);
        return Page.Show<LegalBasisPage>(http, view);
    }

    private static IResult Basis(HttpContext http, OpenVisit visit)
    {
        var code = CodeOf(http);
        if (!visit.Shelf.Library.Instruments.TryGetValue(code, out var instrument))
            return Trouble.Show(http, ShelfRefusals.InstrumentUnknown.With(Shown(code)));
        var items = new LegalBasisIndex(visit.Shelf.InForceOn(visit.Today)).RestingOn(instrument.Code);
        return Page.Show<InstrumentPage>(http, new InstrumentPageView(visit, instrument, items));
    }

    private static IResult Village(HttpContext http, OpenVisit visit)
    {
        var asked = AskedOf(http);
        var findings = VillageLookUp.Find(visit.Shelf.InForceOn(visit.Today), asked);
        return Page.Show<VillagePage>(http, new VillagePageView(visit, asked, findings));
    }

    private static ShelvedList? Found(HttpContext http, OpenVisit visit) => visit.Shelf.Find(CodeOf(http));

    /// <summary>Null too for a version that is yet to come.</summary>
    private static DutyListVersion? Published(HttpContext http, OpenVisit visit, ShelvedList shelved, string name) =>
        Text.TryFrom(http.Request.Query[name].ToString(), out var version)
        && shelved.State.Find(version) is { } found
        && found.EffectiveFrom <= visit.Today
            ? found
            : null;

    private static IResult Unknown(HttpContext http) =>
        Trouble.Show(http, ShelfRefusals.ListUnknown.With(Shown(CodeOf(http))));

    private static string CodeOf(HttpContext http) => http.Request.RouteValues["code"] as string ?? "";

    private static string AskedOf(HttpContext http)
    {
        var asked = http.Request.Query[Asked].ToString().Trim();
        return asked.Length <= MostAsked ? asked : asked[..MostAsked];
    }

    private static string Shown(string code) =>
        !Text.TryFrom(code, out _) ? "?"
        : code.Length <= 40 ? code
        : string.Concat(code.AsSpan(0, 40), "…");
}
