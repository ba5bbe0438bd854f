using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Admission.Admissions;

namespace Workflow.Domain.Tests.Admission;

/// <summary>文号: papers take their numbers from the register of the unit that issues them.</summary>
public sealed class AdmissionPaperTests
{
    private static readonly NumberPaper Notice = new(PaperKind.Admission, PartyOffice, null);
    private static readonly NumberPaper Issued = new(PaperKind.Issued, CityManagement, null);
    private static readonly DateOnly Today = Spec.AnyMonday.DayInChina;
    private static readonly Text Reason = Text.From("日期有误");

    [Fact(DisplayName = "公布后，扎口单位给准入通知书编号，申请单位给印发件编号，各记各的登记簿")]
    public void Each_unit_numbers_its_own_papers()
    {
        var numbered = Trying(InForce, "quwei", Notice, 4, 6);
        var hand = Hand.Of(All["quwei"]);
        var written = Text.From("龙委办〔2026〕7号");
        numbered.Then([
            new Placed(new PaperNumbered(PaperKind.Admission, PartyOffice, 2026, 7, written, Today, null, hand)),
            new Placed(
                new PaperEntered(7, written, PaperKind.Admission, InForce.Context.Case, Today),
                PaperRegister.Of(PartyOffice, 2026)
            ),
        ]);
        var both = Trying(numbered.After(), "shirong", Issued).After();
        Assert.Equal("龙城管〔2026〕1号", both.Request().PaperNumber?.Value);
        Assert.Equal(2, both.Request().Papers.Length);
    }

    [Fact(DisplayName = "办公系统已经编好的序号照记；用过的、作废的、范围之外的都不行")]
    public void A_number_may_be_typed_but_never_twice()
    {
        var typed = Trying(InForce, "quwei", Notice with { Number = 31 }, 4, 6).After();
        Assert.Equal("龙委办〔2026〕31号", typed.Request().Papers[0].Written.Value);
        Trying(InForce, "quwei", Notice with { Number = 6 }, 4, 6)
            .ThenRefused(PaperRefusals.Taken, "龙委办〔2026〕6号");
        foreach (var number in new[] { 0, -1, PaperRegister.Most + 1 })
            Trying(InForce, "quwei", Notice with { Number = number })
                .ThenRefused(PaperRefusals.NumberRange, $"{number}", "99999");
        Trying(InForce, "quwei", Notice, PaperRegister.Most).ThenRefused(PaperRefusals.NumberRange, "100000", "99999");
    }

    [Fact(DisplayName = "没有公布的、编过的、不由本单位印发的，不能编文号")]
    public void Only_what_is_issued_bears_a_number()
    {
        Trying(Approved, "quwei", Notice).ThenRefused(PaperRefusals.NothingToNumber);
        Trying(InForce, "shirong", Notice).ThenRefused(PaperRefusals.NotThisPaper, "准入通知书");
        Trying(InForce, "quwei", Issued).ThenRefused(PaperRefusals.NotThisPaper, "印发件");
        var once = Trying(InForce, "quwei", Notice).After();
        Trying(once, "quwei", Notice).ThenRefused(PaperRefusals.NothingToNumber);
        foreach (var who in All.Keys)
            Assert.Equal(
                (who, who is "quwei" or "door-two" or "door-stand-in"),
                (who, Trying(InForce, who, Notice).Decision is Decision.Facts)
            );
    }

    [Fact(DisplayName = "退回补正和不予准入的通知书由作出决定的单位编号；每次退回各编一次")]
    public void Whoever_decided_issues_the_notice()
    {
        var back = new SendBack(AdmissionPhase.Returned, Reason, null);
        var returned = Submitted.Doing("chengguan", back);
        var notice = new NumberPaper(PaperKind.Return, CityManagement, null);
        Trying(returned, "quwei", notice).ThenRefused(PaperRefusals.NothingToNumber);
        var first = Trying(returned, "chengguan", notice).After();
        Assert.Equal(1, first.Request().Papers[0].Round);
        Trying(first, "chengguan", notice).ThenRefused(PaperRefusals.NothingToNumber);
        var second = first.Doing("shirong", ToSubmit).Doing("chengguan", back);
        Assert.Equal(
            [1, 2],
            Trying(second, "chengguan", notice, 1).After().Request().Papers.Select(static p => p.Round)
        );
        var rejected = PreReviewed.Doing("quwei", new Reject(Reason, null));
        var no = new NumberPaper(PaperKind.Rejection, PartyOffice, null);
        Assert.Equal(PaperKind.Rejection, Assert.Single(Trying(rejected, "quwei", no).After().Request().Papers).Kind);
    }

    [Fact(DisplayName = "作废须写理由；作废后可以重新编号，旧号留在登记簿")]
    public void A_void_number_is_never_given_again()
    {
        var numbered = Trying(InForce, "quwei", Notice).After();
        var gone = new VoidPaper(PartyOffice, 2026, 1, Reason);
        Trying(numbered, "quwei", gone with { Reason = default })
            .ThenRefused(AdmissionRefusals.TextMissing, "作废理由");
        Trying(numbered, "quwei", gone with { Number = 2 }).ThenRefused(PaperRefusals.NothingToVoid);
        Trying(numbered, "shirong", gone).ThenRefused(PaperRefusals.NothingToVoid);
        var without = Trying(numbered, "quwei", gone).After();
        Assert.Empty(without.Request().Papers);
        var anew = Trying(without, "quwei", Notice, 1).After();
        Assert.Equal("龙委办〔2026〕2号", Assert.Single(anew.Request().Papers).Written.Value);
    }

    [Fact(DisplayName = "登记簿按序号列出，作废的留着并注明")]
    public void The_register_lists_what_was_given()
    {
        var paper = new PaperEntered(9, Text.From("龙委办〔2026〕9号"), PaperKind.Return, default, Today);
        var earlier = paper with { Number = 2, Written = Text.From("龙委办〔2026〕2号") };
        Assert.Equal(
            [new PaperLine(earlier, false), new PaperLine(paper, true)],
            PaperRegister.LinesOf([paper, earlier, new PaperStruck(9)])
        );
    }

    [Fact(DisplayName = "科室的文书用所在单位的机关代字；没有机关代字的不能编文号")]
    public void A_section_issues_under_the_word_of_its_institution()
    {
        Assert.Equal(CityManagement, PaperRegister.UnitOf(Admissions.District.Organisation, Appearance)?.Id);
        Assert.Null(PaperRegister.UnitOf(Admissions.District.Organisation, Community));
        Trying(InForce, "quwei", Notice with { Unit = Ecology }).ThenRefused(PaperRefusals.NoWord, "区委办");
    }

    private static Spec.Outcome Trying(Spec spec, string name, Command command, params int[] taken) =>
        spec.As(name).WithRegisters(new PaperRegisterState([.. taken])).When(command);
}
