using Workflow.Domain;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.Admission;
using Workflow.Testing;
using Xunit;

namespace Workflow.Postgres.Tests.Lists;

/// <summary>Who has a request on a list: whom a step was handed up to, and who may read it.</summary>
public sealed class AdmissionDesksTests
{
    /// <summary>The sample district with a leader in a street, above its communities.</summary>
    private static readonly OrganisationState Organisation = DistrictReference
        .Evolve(
            SampleDistrict.Reference,
            new PostHeld(
                new PersonId("made-up-leader"),
                new PostId("street-1-leader"),
                new UnitId("street-1"),
                Text.From("领导岗"),
                [Duty.SignOff]
            )
        )
        .Organisation;

    private static readonly UnitId Section = new("city-management-appearance");

    private static readonly AdmissionState Filed = AdmissionState.Initial with
    {
        Phase = AdmissionPhase.PreReview,
        Applicant = Section,
        Number = Text.From("ZR-2026-000007"),
        Waits = [Waiting(isEscalated: false)],
        Content = new AdmissionContent(
            AdmissionKind.Document,
            CaseText.From("通知"),
            CaseText.From("正文"),
            new Addressees([new UnitId("street-1")], []),
            MatterDuration.Phased,
            new DateOnly(2026, 4, 1),
            null,
            null,
            [],
            [],
            [],
            null,
            [],
            [],
            null,
            [],
            true
        ),
    };

    private static readonly AdmissionState Escalated = Filed with { Waits = [Waiting(isEscalated: true)] };

    [Fact(DisplayName = "升级督办的：督查机构和承办单位的领导看到，别的单位和承办人看不到")]
    public void The_leader_and_the_supervising_office_have_it()
    {
        var owed = AdmissionDesks.Owed(Escalated).ToHashSet();
        string[] expected =
        [
            .. Organisation
                .Posts.Values.SelectMany(static held => held)
                .Where(static post =>
                    post.Duties.Contains(Duty.Supervise)
                    || (post.Duties.Contains(Duty.SignOff) && post.Unit.Value == "city-management")
                )
                .Select(static post => post.Person.Value)
                .Distinct()
                .Order(),
        ];
        Assert.NotEmpty(expected);
        Assert.Equal(
            expected,
            Posts()
                .Where(one => AdmissionDesks.HandedUpTo(one.Standing).Any(owed.Contains))
                .Select(Person)
                .Distinct()
                .Order()
        );
    }

    [Fact(DisplayName = "没有升级的不在督办之列；列出来给谁看的，谁就打得开")]
    public void Whoever_has_it_listed_may_open_it()
    {
        Assert.DoesNotContain(AdmissionDesks.Owed(Filed), AdmissionDesks.IsHandedUp);
        foreach (var unit in Organisation.Units.Keys)
        {
            var state = Escalated with { Applicant = unit };
            var owed = AdmissionDesks.Owed(state).ToHashSet();
            foreach (var (person, standing) in Posts())
                if (AdmissionDesks.HandedUpTo(standing).Any(owed.Contains))
                    Assert.True(AdmissionSight.MaySee(state, standing), $"{person.Value} of {unit.Value}");
        }
    }

    [Fact(DisplayName = "谁看得到一件申请：清单行与申请本身说的一样，逐个岗位、草稿、已提交、已公开")]
    public void Rows_may_be_read_by_whom_the_request_may()
    {
        AdmissionState[] states =
        [
            Filed with
            {
                Phase = AdmissionPhase.Draft,
                Number = null,
            },
            Filed with
            {
                Phase = AdmissionPhase.Draft,
            },
            Filed,
            Filed with
            {
                Copied = [new UnitId("street-1")],
            },
            Filed with
            {
                Phase = AdmissionPhase.InForce,
                Published = new MatterPublished(
                    Text.From("龙准〔2026〕7号"),
                    null,
                    Spec.AnyMonday,
                    null,
                    false,
                    [],
                    Hand
                ),
            },
        ];
        foreach (var (index, state) in states.Index())
        {
            var row = AdmissionListRows.Of(new CaseId(Ids.Derived("one")), state, 1, Spec.AnyMonday);
            foreach (var (person, standing) in Posts())
                Assert.Equal(
                    (index, person, AdmissionSight.MaySee(state, standing)),
                    (index, person, row.MayBeReadBy(standing))
                );
        }
    }

    private static readonly Hand Hand = new(new PersonId("p-039"), null);

    private static string Person((PersonId Person, Standing Standing) one) => one.Person.Value;

    private static IEnumerable<(PersonId Person, Standing Standing)> Posts() =>
        from post in Organisation.Posts.Values.SelectMany(static held => held)
        let actor = new Actor(post.Person, post.Id, post.Unit)
        select (post.Person, new Standing(Organisation, actor, Spec.AnyMonday));

    private static AdmissionWait Waiting(bool isEscalated)
    {
        var due = Spec.AnyMonday;
        var term = new AdmissionTerm(
            AdmissionStep.PreReview,
            due - TimeSpan.FromDays(3),
            3,
            Domain.Calendar.TimeUnit.WorkingDay,
            1,
            due,
            false
        );
        return new AdmissionWait(term, true) { IsMissed = true, IsEscalated = isEscalated };
    }
}
