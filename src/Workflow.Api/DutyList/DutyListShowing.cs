using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.DutyList;

namespace Workflow.Api.DutyList;

/// <summary>Turns lists into their views.</summary>
internal sealed class DutyListShowing(Shelf shelf, OrganisationState organisation)
{
    public DutyListHeadView Head(DutyListVersion list) =>
        new(
            list.Code.Value,
            list.Name.Value,
            list.Scheme,
            DutyListWords.ForWhom(list, organisation),
            list.Version.Value,
            list.EffectiveFrom,
            RecordedAt(list),
            list.Source.Value,
            [
                .. DutyListWords
                    .ClassesOf(list.Scheme)
                    .Select(duty => new ClassCountView(
                        duty,
                        DutyListWords.Of(duty, list.Scheme),
                        list.Items.Count(item => item.Class == duty)
                    )),
            ],
            [
                .. Enum.GetValues<BoundaryBetween>()
                    .Select(between => new BoundaryCountView(
                        between,
                        DutyListWords.Of(between),
                        list.CountOf(between, organisation)
                    )),
            ]
        );

    public DutyListView View(ShelvedList shelved, DutyListVersion list, Standing reader) =>
        new(
            Head(list),
            [
                .. shelved.State.Versions.Select(one => new VersionView(
                    one.Version.Value,
                    one.EffectiveFrom,
                    RecordedAt(one),
                    one.Items.Length
                )),
            ],
            [
                .. shelved
                    .State.Claims.Values.OrderBy(static claim => claim.Unit.Value, StringComparer.Ordinal)
                    .Select(claim => new ClaimView(
                        claim.Unit.Value,
                        NameOf(claim.Unit),
                        claim.Version.Value,
                        [.. claim.Items.Select(static item => item.Value)]
                    )
                    {
                        Name = claim.Name?.Value,
                        From = claim.From,
                    }),
            ],
            [.. list.Items.Select(item => View(list, item))]
        )
        {
            Filings =
            [
                .. shelved
                    .State.Filed.Values.Where(filed => MaySee(filed, reader))
                    .OrderBy(static filed => filed.Unit.Value, StringComparer.Ordinal)
                    .Select(filed => new FilingView(
                        filed.Unit.Value,
                        NameOf(filed.Unit),
                        filed.Version.Value,
                        filed.Name.Value,
                        filed.From,
                        [.. filed.Items.Select(static item => item.Value)]
                    )),
            ],
            SentBack = shelved.State.SentBack.TryGetValue(
                reader.Organisation.InstitutionOf(reader.Actor.Unit),
                out var reason
            )
                ? reason.Value
                : null,
        };

    /// <summary>What is not confirmed is between the unit and whoever keeps the lists.</summary>
    private static bool MaySee(DutyItemsFiled filed, Standing reader) =>
        reader.Holds(Duty.KeepLists) || reader.ActsFor(filed.Unit);

    public DutyItemView View(DutyListVersion list, DutyItem item) =>
        new(
            item.Code.Value,
            item.Name.Value,
            item.Class,
            DutyListWords.Of(item.Class, list.Scheme),
            item.Lead?.Value,
            item.Lead is { } lead ? NameOf(lead) : null,
            item.Part?.Value,
            item.Way?.Value,
            item.Instead?.Value,
            item.Service is { } service
                ? new DutyServiceView(
                    service.Flow.Value,
                    service.Materials.Value,
                    service.Within.Value,
                    service.Feedback.Value
                )
                : null,
            [.. item.Tasks.Select(task => View(task, task.Bases))],
            [.. (item.Boundary ?? []).OrderBy(static party => party.Role).Select(View)]
        );

    public BoundaryPartyView View(BoundaryParty party) =>
        new(
            party.Unit?.Value,
            DutyListWords.NameOf(party, organisation),
            party.Role,
            DutyListWords.Of(party.Role),
            party.AnswersFor.Value
        );

    public DutyTaskView View(DutyTask task, IEnumerable<ArticleRef> bases) =>
        new(
            task.Code.Value,
            task.Name.Value,
            task.Side,
            [
                .. bases.Select(basis => new BasisView(
                    basis.Instrument.Value,
                    shelf.Library.Find(basis.Instrument)?.Title.Value ?? basis.Instrument.Value,
                    basis.Article?.Value
                )),
            ]
        );

    public DutyListDifferenceView View(DutyListDifference difference) =>
        new(
            difference.To.Code.Value,
            difference.From.Version.Value,
            difference.To.Version.Value,
            [
                .. Enum.GetValues<ItemChangeKind>()
                    .Select(kind => new ChangeCountView(kind, DutyListWords.Of(kind), difference.CountOf(kind))),
            ],
            [
                .. difference.Changes.Select(change => new ItemChangeView(
                    change.Kind,
                    DutyListWords.Of(change.Kind),
                    change.Before is { } before ? View(difference.From, before) : null,
                    change.After is { } after ? View(difference.To, after) : null
                )),
            ]
        );

    private string NameOf(UnitId unit) => organisation.UnitById(unit)?.Name.Value ?? unit.Value;

    private DateTimeOffset? RecordedAt(DutyListVersion list) =>
        shelf.Find(list.Code.Value)?.RecordedAt is { } recorded && recorded.TryGetValue(list.Version, out var at)
            ? at.ToChina()
            : null;
}
