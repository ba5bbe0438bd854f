using Workflow.Domain.Kernel;
using Workflow.Web.Serving;

namespace Workflow.Web.Parts;

/// <summary>Who acts, and for whom until when: `工作人员甲（代 主任乙，至 11月25日）`.</summary>
public static class ActingWords
{
    public static string Of(Visit visit, Actor actor)
    {
        var name = visit.PersonName(actor.Person) ?? actor.Person.Value;
        return actor.OnBehalfOf is null ? name : $"{name}（{Behalf(visit, actor)}）";
    }

    /// <summary>`代 主任乙，至 11月25日`</summary>
    public static string Behalf(Visit visit, Actor actor)
    {
        var holder = actor.OnBehalfOf!.Value;
        var words = $"代 {visit.PersonName(holder) ?? holder.Value}";
        var standIn = visit.Organisation.StandInOf(actor.Person, holder, actor.Post, visit.Now);
        return standIn is null ? words : $"{words}，至 {ShownTime.Day(standIn.To, visit.Now)}";
    }
}
