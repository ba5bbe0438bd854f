namespace Workflow.Domain.Admission;

/// <summary>What each kind of matter must state. The form asks for the same.</summary>
public static class AdmissionKinds
{
    /// <summary>Figures without which a filing is not taken; the length of a text is counted.</summary>
    public static ReadOnlySpan<Measure> NeededBy(AdmissionKind kind) =>
        kind switch
        {
            AdmissionKind.Meeting => [Measure.Participants, Measure.Minutes],
            AdmissionKind.Task or AdmissionKind.Form or AdmissionKind.App => [Measure.BurdenMinutes],
            AdmissionKind.Inspection or AdmissionKind.Creation => [Measure.TimesPerYear],
            AdmissionKind.Secondment => [Measure.People, Measure.YearsOfService],
            _ => [],
        };

    /// <summary>Figures that the form offers besides.</summary>
    public static ReadOnlySpan<Measure> OfferedFor(AdmissionKind kind) =>
        kind switch
        {
            AdmissionKind.Document => [Measure.Pages],
            AdmissionKind.Meeting => [Measure.SpeechMinutes, Measure.TimesPerYear],
            AdmissionKind.Task or AdmissionKind.Form or AdmissionKind.App => [Measure.TimesPerYear],
            AdmissionKind.Inspection or AdmissionKind.Creation => [Measure.BurdenMinutes, Measure.Participants],
            AdmissionKind.Certificate => [Measure.TimesPerYear, Measure.BurdenMinutes],
            _ => [],
        };
}
