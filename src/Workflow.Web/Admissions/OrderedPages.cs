using Microsoft.AspNetCore.Http;
using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

public sealed record OrderedView(Visit Visit, Attempt? Attempt);

/// <summary>`/{district}/admissions/ordered`: what city or province orders is registered.</summary>
internal static class OrderedPages
{
    public const string Path = AdmissionPages.Path + "/ordered";
    public const string Verb = "ordered";

    public static IResult Show(HttpContext http)
    {
        var visit = Visit.Of(http);
        return visit.Holds(Duty.KeepDoor)
            ? Page.Show<OrderedPage>(http, new OrderedView(visit, null))
            : Trouble.Show(http, AdmissionRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.KeepDoor)));
    }

    public static async Task<IResult> RegisterAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var command = new RegisterOrdered(
            fields.TextOf("orderedBy", "部署机关") ?? default,
            fields.TextOf("document", "上级文号") ?? default,
            ContentForm.Read(fields, visit, new Dictionary<string, CaseId>())
        );
        var id = new CaseId(Ids.Derived($"admission/ordered/{visit.Actor.Person}/{fields.Command}"));
        var request = new StreamRef(AdmissionDecider.Type.Name, id);
        var answer = await Sending.SendAsync(http, fields, request, $"{request}/{Verb}", command, id.Value);
        return answer is null
            ? Page.SeeOther(http, visit.To($"{AdmissionPages.Path}/{id}"))
            : Page.Show<OrderedPage>(
                http,
                new OrderedView(visit, Attempt.Of(Verb, fields, answer, sentences)),
                answer.Status
            );
    }
}
