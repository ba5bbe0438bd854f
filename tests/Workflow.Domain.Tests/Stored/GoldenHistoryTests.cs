using System.Text.Json.Nodes;
using Workflow.Domain.Admission;
using Workflow.Domain.Appointment;
using Workflow.Domain.Kernel;
using Workflow.Domain.Tests.Adjustment;
using Workflow.Domain.Tests.Appointment;
using Workflow.Domain.Tests.ListBuilding;
using Workflow.Domain.Tests.Ticket;
using Workflow.Domain.Ticket;
using Workflow.Engine.Running;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Stored.GoldenLog;

namespace Workflow.Domain.Tests.Stored;

/// <summary>
/// Histories as they lay in the log, with the keys that seal them and their leaves. Kept for ever and never changed: a
/// program that cannot read one of them cannot read an office's database. A missing file is written anew, and fails.
/// </summary>
public sealed class GoldenHistoryTests
{
    [Fact(DisplayName = "金样：早先的一件工单，从登记到结案")]
    public async Task A_ticket_of_before_there_were_audits_is_read_as_it_was_written()
    {
        var state = Fold(await ReplayAsync("ticket.json"));
        Assert.Equal(TicketPhase.Closed, state.Phase);
        Assert.Equal("GD-2026-000008", state.Registered!.Number?.Value);
        Assert.Equal("张三", state.Registered.Complainant!.Name!.Shown);
        Assert.Equal("已修复。", state.Feedback!.PublicAnswer.Shown);
        Assert.Equal("2026-03-16T09:30:00.000000Z", state.Deadline!.DueAt.ToString());
        Assert.Equal((1, true, true), (state.Contacts, state.Warned, state.Urged));
        Assert.Equal((0, null, null), (state.InsideSteps, state.Handed!.SignBy, state.StoppedAt));
    }

    [Fact(DisplayName = "金样：一件导入的历史诉求")]
    public async Task An_imported_matter_is_read_as_it_was_written()
    {
        var state = Fold(await ReplayAsync("imported.json"));
        Assert.Equal(TicketPhase.ClosedUnverified, state.Phase);
        Assert.Equal(2022, Assert.Single(state.History!.UnpublishedYears));
        Assert.Equal("网友", state.Registered!.Complainant!.Account!.Shown);
    }

    [Fact(DisplayName = "金样：早先的示例区县基础资料，没有各步时限的按通行值")]
    public async Task Reference_data_is_read_as_it_was_written()
    {
        var read = await ReplayAsync("reference.json");
        var reference = read.Select(f => f.Fact).Aggregate(DistrictReference.Empty, DistrictReference.Evolve);
        Assert.Equal("龙沙区", reference.DistrictName.Value);
        Assert.True(reference.Calendar.IsPublished(2026));
        Assert.Equal(TicketStepRules.Usual, reference.TicketPolicyAt(Spec.AnyMonday)!.StepRulesInForce);
        Assert.NotEmpty(reference.Organisation.PostsOf(new PersonId("p-001")));
    }

    [Fact(DisplayName = "金样：代理和值班")]
    public async Task Arrangements_are_read_as_they_were_written()
    {
        var facts = await ReplayAsync("arrangements.json", Histories.Arrangements());
        Assert.Equal(Histories.Arrangements(), facts.Select(f => f.Fact));
    }

    [Fact(DisplayName = "金样：一个账号")]
    public async Task An_account_is_read_as_it_was_written()
    {
        var facts = await ReplayAsync("account.json", Histories.Account());
        Assert.Equal(Histories.Account(), facts.Select(f => f.Fact));
    }

    [Fact(DisplayName = "金样：一件网格上报、吹哨、三次申请、退回补充、重新办理、重启、归档的工单")]
    public async Task A_whole_course_is_read_as_it_was_written()
    {
        var facts = await ReplayAsync("course.json", GoldenStories.Course());
        Assert.Equal(45, facts.Count);
        var state = Fold(facts);
        Assert.Equal(TicketPhase.Archived, state.Phase);
        Assert.Equal(People.Street, state.Registered!.Street);
        Assert.Equal("已劝导两次。", state.Whistle!.Tried.Shown);
        Assert.Equal(ClosingGround.Confirmed, state.Ended!.Ground);
        Assert.Equal(
            (4, 1, 1, 1, 1),
            (state.Dispatches, state.Returns, state.Supplements, state.Reworks, state.Reopenings)
        );
        var before = Fold(facts.TakeWhile(f => f.Fact is not ReworkOrdered));
        Assert.Equal(("等待审核", "挂账"), (before.Pauses[1].Reason.Value, before.Pauses[0].Reason.Value));
        Assert.Equal("2026-04-01T09:30:00.000000Z", before.Deadline!.DueAt.ToString());
    }

    [Fact(DisplayName = "金样：其余的结局，以及带各步时限的规定")]
    public async Task Other_ends_and_a_policy_with_steps_are_read_as_they_were_written()
    {
        var facts = await ReplayAsync("ends.json", GoldenStories.Ends());
        Assert.Equal(GoldenStories.Ends(), facts.Select(f => f.Fact));
    }

    [Fact(DisplayName = "金样：与上级的往来，转来和报去的表")]
    public async Task The_exchange_with_the_upper_level_is_read_as_it_was_written()
    {
        var facts = await ReplayAsync("upstream.json", GoldenUpstream.Exchange());
        Assert.Equal(GoldenUpstream.Exchange(), facts.Select(f => f.Fact));
    }

    [Fact(DisplayName = "金样：负面清单的一个版本，和废止它的版本")]
    public async Task Negative_lists_are_read_as_they_were_written()
    {
        var facts = await ReplayAsync("screening.json", Histories.Screening());
        Assert.Equal(Histories.Screening(), facts.Select(f => f.Fact));
    }

    [Fact(DisplayName = "金样：日程")]
    public async Task Appointments_are_read_as_they_were_written()
    {
        Fact[] example =
        [
            new AppointmentRecorded(
                GoldenAdmission.Relayed.To[0],
                AppointmentTests.Visit with
                {
                    CitedNumber = Text.From("龙准〔2026〕7号"),
                },
                new CaseId(Ids.Derived("golden/matter")),
                true,
                GoldenAdmission.Relayed.By
            ),
            new AppointmentCancelled(GoldenAdmission.Relayed.Words, GoldenAdmission.Relayed.By),
        ];
        Assert.Equal(example, (await ReplayAsync("appointment.json", example)).Select(f => f.Fact));
    }

    [Fact(DisplayName = "金样：单位领导审签")]
    public async Task A_leaders_signature_is_read_as_it_was_written()
    {
        var facts = await ReplayAsync("leader-sign.json", [GoldenAdmission.Signed]);
        Assert.Equal(GoldenAdmission.Signed, Assert.Single(facts).Fact);
    }

    [Fact(DisplayName = "金样：文号和发文登记簿")]
    public async Task Papers_are_read_as_they_were_written()
    {
        var facts = (await ReplayAsync("papers.json", GoldenAdmission.Papers)).Select(f => f.Fact).ToArray();
        Assert.Equal(GoldenAdmission.Papers, facts);
    }

    [Fact(DisplayName = "金样：街道的转发，附扫描件的决定")]
    public async Task Relays_and_scans_are_read_as_they_were_written()
    {
        var facts = (await ReplayAsync("relay.json", [GoldenAdmission.Relayed])).Select(f => f.Fact).ToArray();
        Assert.Equal([GoldenAdmission.Relayed], facts);
        var scanned = (await ReplayAsync("scans.json", GoldenAdmission.Scanned())).Select(f => f.Fact);
        Assert.Equal(GoldenAdmission.Scanned(), scanned);
    }

    [Fact(DisplayName = "金样：逾期催办、升级督办、督办")]
    public async Task Missed_limits_are_read_as_they_were_written()
    {
        var facts = (await ReplayAsync("missed.json", GoldenAdmission.Missed)).Select(f => f.Fact).ToArray();
        Assert.Equal(GoldenAdmission.Missed, facts);
    }

    [Fact(DisplayName = "金样：清理台账和清理的每一种事实")]
    public async Task Clean_ups_are_read_as_they_were_written()
    {
        var facts = (await ReplayAsync("clean-up.json", GoldenCleanUp.Facts())).Select(f => f.Fact).ToArray();
        Assert.Equal(GoldenCleanUp.Facts(), facts);
        Assert.Empty(
            StoredNames
                .All.Where(n => n.Name.StartsWith("clean-up.", StringComparison.Ordinal))
                .Select(n => n.Fact)
                .Except(facts.Select(f => f.GetType()))
        );
    }

    [Fact(DisplayName = "金样：拒办与核实的每一种事实")]
    public async Task Challenges_are_read_as_they_were_written()
    {
        var facts = (await ReplayAsync("challenge.json", GoldenChallenge.Facts())).Select(f => f.Fact).ToArray();
        Assert.Equal(GoldenChallenge.Facts(), facts);
        Assert.Empty(
            StoredNames
                .All.Where(n => n.Name.StartsWith("challenge.", StringComparison.Ordinal))
                .Select(n => n.Fact)
                .Except(facts.Select(f => f.GetType()))
        );
    }

    [Fact(DisplayName = "金样：准入的每一种事实，准入规则和登记簿")]
    public async Task Admissions_are_read_as_they_were_written()
    {
        var facts = (await ReplayAsync("admission.json", GoldenAdmission.Facts())).Select(f => f.Fact).ToArray();
        Assert.Equal(GoldenAdmission.Facts().Select(f => f.GetType()), facts.Select(f => f.GetType()));
        Assert.Empty(
            StoredNames
                .All.Where(n => n.Name.StartsWith("admission.", StringComparison.Ordinal))
                .Select(n => n.Fact)
                .Except(facts.Select(f => f.GetType()))
                // Came later, and have files of their own.
                .Except([typeof(MatterRelayed), typeof(LeaderSigned), typeof(PaperNumbered), typeof(PaperVoided)])
                .Except([typeof(AdmissionEscalated), typeof(AdmissionSupervised)])
        );
        var drafted = Assert.IsType<RequestDrafted>(facts[0]);
        Assert.Equal("计划生育特殊家庭联系服务", drafted.Content.Title.Shown);
        Assert.Equal("每户每年200元", drafted.Content.Resources!.Funds?.Value);
        var blocked = Assert.Single(facts.OfType<ScreeningBlocked>());
        Assert.Contains(blocked.Hits, hit => hit.Marks.Any(mark => mark.Limit is { Amount: 5001 }));
        var passed = Assert.Single(facts.OfType<GatekeeperPassed>());
        Assert.Equal(new PersonId("p-009"), passed.Ruling.By.OnBehalfOf);
        Assert.Equal("龙编批〔2026〕3号", passed.Ruling.Paper?.Value);
        Assert.Equal(12, Assert.Single(facts.OfType<PreReviewPassed>()).Asked.Length);
        Assert.Equal("区委常委会", Assert.Single(facts.OfType<RequestSubmitted>()).Door.Body?.Value);
    }

    [Fact(DisplayName = "金样：一部法律的立改释废，依据它的职责清单，一个街道的认领")]
    public async Task Duty_lists_and_their_library_are_read_as_they_were_written()
    {
        var facts = await ReplayAsync("lists.json", Histories.Lists());
        Assert.Equal(Histories.Lists(), facts.Select(f => f.Fact));
    }

    [Fact(DisplayName = "金样：划定了职责边界的清单")]
    public async Task Boundaries_are_read_as_they_were_written()
    {
        var facts = await ReplayAsync("boundaries.json", Histories.Boundaries());
        Assert.Equal(Histories.Boundaries(), facts.Select(f => f.Fact));
    }

    [Fact(DisplayName = "金样：只记变化的清单版本")]
    public async Task Revised_lists_are_read_as_they_were_written()
    {
        var facts = await ReplayAsync("revisions.json", Histories.Revisions());
        Assert.Equal(Histories.Revisions(), facts.Select(f => f.Fact));
    }

    [Fact(DisplayName = "金样：清单编制的每一种事实")]
    public async Task List_building_is_read_as_it_was_written()
    {
        var facts = await ReplayAsync("list-building.json", GoldenListBuilding.Facts());
        Assert.Equal(GoldenListBuilding.Facts(), facts.Select(f => f.Fact));
        var later = await ReplayAsync("list-building-later.json", GoldenListBuilding.Later());
        Assert.Equal(GoldenListBuilding.Later(), later.Select(f => f.Fact));
        Assert.Empty(
            StoredNames
                .All.Where(n => n.Name.StartsWith("list-building.", StringComparison.Ordinal))
                .Select(n => n.Fact)
                .Except(facts.Concat(later).Select(f => f.Fact.GetType()))
        );
    }

    [Fact(DisplayName = "金样：动态调整的每一种事实")]
    public async Task Adjustments_are_read_as_they_were_written()
    {
        var facts = await ReplayAsync("adjustment.json", GoldenAdjustment.Facts());
        Assert.Equal(GoldenAdjustment.Facts(), facts.Select(f => f.Fact));
        var later = await ReplayAsync("adjustment-later.json", GoldenAdjustment.Later());
        Assert.Equal(GoldenAdjustment.Later(), later.Select(f => f.Fact));
        Assert.Empty(
            StoredNames
                .All.Where(n => n.Name.StartsWith("adjustment.", StringComparison.Ordinal))
                .Select(n => n.Fact)
                .Except(facts.Concat(later).Select(f => f.Fact.GetType()))
        );
    }

    [Fact(DisplayName = "金样：街道报备自己的清单，退回，再报备，确认")]
    public async Task Filed_lists_are_read_as_they_were_written()
    {
        var facts = await ReplayAsync("filings.json", Histories.Filings());
        Assert.Equal(Histories.Filings(), facts.Select(f => f.Fact));
    }

    private static readonly string[] OfTickets =
    [
        "ticket.json",
        "imported.json",
        "course.json",
        "ends.json",
        "upstream.json",
    ];

    [Fact(DisplayName = "金样：工单的每一种事实都在其中")]
    public void Every_fact_of_a_ticket_lies_in_some_golden_history()
    {
        var stored = OfTickets
            .SelectMany(static name => JsonNode.Parse(File.ReadAllText(GoldenFiles.PathOf(name)))!["events"]!.AsArray())
            .Select(static row => (string)row!["type"]!)
            .ToHashSet();
        Assert.Empty(StoredNames.All.Select(n => n.Name).Where(n => n.StartsWith("ticket.")).Except(stored));
    }

    private static TicketState Fold(IEnumerable<RecordedFact> facts) =>
        facts.Select(f => f.Fact).Aggregate(TicketState.Initial, TicketState.Evolve);
}
