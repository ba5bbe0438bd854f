using Workflow.Domain.Kernel;
using static Workflow.Domain.Kernel.FactWords;

namespace Workflow.Domain.CleanUp;

/// <summary>The facts of a clean-up in words, for every door. Everybody who is signed in may read them.</summary>
public static class CleanUpFactWords
{
    public static FactWords Of(CleanUpFact fact, FactNames names) =>
        fact switch
        {
            CleanUpOpened opened => Say(
                "清点",
                $"清点 · {opened.Item.Name.Value}没有依据",
                $"由{names.Unit(opened.Item.Issuer)}清理，{Due(opened.Term, names)}"
            ),
            CleanUpProposed proposed => Say(
                "清理意见",
                $"清理意见 · {CleanUpWords.Of(proposed.Outcome)}",
                Joined(proposed.Basis is { } basis ? $"依据{basis}" : null, Due(proposed.Term, names)),
                ("说明", proposed.What)
            ),
            CleanUpSentBack back => Say("退回重提", "退回重提", Due(back.Term, names), ("理由", back.Reason)),
            CleanUpConfirmed confirmed => Say("确认", $"确认 · {CleanUpWords.Of(confirmed.Outcome)}"),
            CleanUpForced forced => Say("径行取消", "逾期没有清理，径行取消", null, ("理由", forced.Reason)),
            CleanUpUrged urged => Say(
                "到时催办",
                $"到时催办{CleanUpWords.Of(urged.Step)}",
                $"{CleanUpWords.Of(urged.Step)}到时未办"
            ),
            CleanUpTermRederived again => Say("重新推算期限", "日历有变，重新推算期限", Due(again.Term, names)),
            _ => throw new UnknownFactException(fact),
        };

    private static string Due(CleanUpTerm term, FactNames names) =>
        $"{CleanUpWords.Of(term.Step)}应于{names.Time(term.DueAt)}前办理{(term.Provisional ? "（暂定）" : "")}";
}
