using Workflow.Api.Attachments;
using Workflow.Domain.Attachments;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Running;

namespace Workflow.Api.Cases;

/// <summary>What the answers about cases of every type show alike.</summary>
internal static class CaseShowing
{
    /// <summary>The attachments, for who may open them.</summary>
    public static AttachmentView[] AttachmentsOf(CaseHistory history) =>
        [
            .. history.Attachments.Select(static one => new AttachmentView(
                one.Attachment.Blob.Value,
                one.Attachment.Name.Shown,
                one.Attachment.Kind,
                AttachmentWords.Of(one.Attachment.Kind),
                one.Attachment.Bytes,
                one.Recorded.Version
            )),
        ];

    /// <summary>The course of events, step by step.</summary>
    /// <param name="isHidden">Facts whose actor the reader may not know; null if there is none.</param>
    public static CourseStep[] CourseOf(
        CaseHistory history,
        OrganisationState organisation,
        Func<Fact, FactNames, FactWords> wordsOf,
        Func<Fact, bool>? isHidden = null
    )
    {
        var names = Naming.Of(organisation);
        return
        [
            .. history.Facts.Select(recorded =>
            {
                var words = wordsOf(recorded.Fact, names);
                var actor = recorded.Headers.Actor;
                return new CourseStep(
                    recorded.Version,
                    recorded.RecordedAt.ToChina(),
                    recorded.Name,
                    words.Word,
                    words.Detail,
                    words.Texts.FirstOrDefault()?.Text.Shown,
                    isHidden?.Invoke(recorded.Fact) == true ? null : Naming.ActorOf(actor, organisation)
                )
                {
                    Title = words.Title,
                    Texts = [.. words.Texts.Select(static text => new CourseText(text.Label, text.Text.Shown))],
                };
            }),
        ];
    }
}
