using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Engine.Doors;
using Workflow.ReadModels;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets;

/// <summary>What a list was asked for, in the words of its address.</summary>
/// <param name="IsCut">The question was longer than is searched for, and was cut.</param>
/// <param name="Stage">A phase by its name, <see cref="Open"/> or <see cref="Ended"/>; empty for all.</param>
/// <param name="Limit">A class by its name; empty for all.</param>
public sealed record TicketQuestion(
    string Asked,
    bool IsCut,
    string Stage,
    string Lead,
    string Limit,
    string Street,
    bool LateOnly
)
{
    /// <summary>在办, and 已结: all phases of that kind.</summary>
    public const string Open = "open";
    public const string Ended = "ended";

    /// <summary>Anything besides the words that were asked for.</summary>
    public bool IsNarrowed => LateOnly || (Stage + Lead + Limit + Street).Length > 0;

    public TicketFilter FilterOf(Visit visit) =>
        visit.Sight with
        {
            Phase = Stage is "" or Open or Ended ? null : Enum.Parse<TicketPhase>(Stage),
            Lead = Lead.Length > 0 ? new UnitId(Lead) : null,
            OpenOnly = Stage == Open,
            EndedOnly = Stage == Ended,
            Limit = Limit.Length > 0 ? Enum.Parse<TicketLimit>(Limit) : null,
            Street = Street.Length > 0 ? new UnitId(Street) : null,
            LateAt = LateOnly ? visit.Now : null,
        };

    /// <summary>The same list from another place on.</summary>
    public string After(string? place) =>
        "/tickets" + QueryString.Create(Fields.Append(KeyValuePair.Create("after", place)));

    /// <summary>Where the same list goes out as a table.</summary>
    public string ExportAddress => "/tickets/export" + QueryString.Create(Fields);

    /// <summary>The question as the fields of an address; null where nothing was asked.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Fields =>
        [
            new("q", Given(Asked)),
            new("phase", Given(Stage)),
            new("lead", Given(Lead)),
            new("limit", Given(Limit)),
            new("street", Given(Street)),
            new("late", LateOnly ? "on" : null),
        ];

    public static bool TryRead(IQueryCollection query, Visit visit, out TicketQuestion question, out Refusal wrong)
    {
        string Get(string name) => query[name].ToString();
        question = new TicketQuestion("", false, "", "", "", "", false);
        var asked = Get("q").Trim();
        if (!Text.TryFrom(asked, out _))
        {
            var at = (Text.FirstUnstorable(asked) ?? 0) + 1;
            wrong = DoorRefusals.Unstorable.With("查找内容", at.ToString(CultureInfo.InvariantCulture));
            return false;
        }
        wrong = DoorRefusals.NotAChoice.With("状态");
        // Addresses of before said “只看在办” apart.
        var stage = Get("phase").Length == 0 && Get("open").Length > 0 ? Open : Get("phase");
        if (stage is not ("" or Open or Ended) && !TicketListPage.Phases.Any(phase => phase.ToString() == stage))
            return false;
        wrong = DoorRefusals.NotAChoice.With("时限类别");
        if (
            Get("limit") is { Length: > 0 } limit
            && !Enum.GetNames<TicketLimit>().Contains(limit, StringComparer.Ordinal)
        )
            return false;
        wrong = DoorRefusals.NotAChoice.With("主办单位");
        if (!IsUnit(Get("lead"), visit))
            return false;
        wrong = DoorRefusals.NotAChoice.With("街道");
        if (!IsUnit(Get("street"), visit))
            return false;
        var cut = Cut(asked);
        var isLate = Get("late").Length > 0;
        question = new TicketQuestion(
            cut,
            cut.Length < asked.Length,
            stage,
            Get("lead"),
            Get("limit"),
            Get("street"),
            isLate
        );
        return true;
    }

    private static bool IsUnit(string code, Visit visit) =>
        code.Length == 0 || visit.Organisation.UnitById(new UnitId(code)) is not null;

    private static string? Given(string value) => value.Length > 0 ? value : null;

    /// <summary>Never between the two halves of one character.</summary>
    private static string Cut(string asked)
    {
        if (asked.Length <= ChineseWords.MostQuestion)
            return asked;
        var end = char.IsHighSurrogate(asked[ChineseWords.MostQuestion - 1])
            ? ChineseWords.MostQuestion - 1
            : ChineseWords.MostQuestion;
        return asked[..end].Trim();
    }
}
