using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Engine.Running;
using Workflow.Host.Composition;

namespace Workflow.Host.Commands;

/// <summary>
/// `explain CASE`: what happened to a case, what it waits for, from whom, until when and why, and what the clock will
/// do.
/// </summary>
public static class Explain
{
    public static async Task<int> RunAsync(string wanted, string? district, CancellationToken cancel)
    {
        foreach (var name in await NamesAsync(district, cancel))
        {
            await using var opened = await CommandDistrict.OpenAsync(name, cancel);
            if (opened is null)
                return CommandLineRoot.WrongUse;
            if (await FindAsync(opened.Open, wanted, cancel) is not { } history)
                continue;
            await PrintAsync(opened.Open, history, cancel);
            return CommandLineRoot.Good;
        }
        await Console.Error.WriteLineAsync($"没有找到“{wanted}”。可以用工单编号（GD-2026-000001）或标识（UUID）。");
        return CommandLineRoot.NotInOrder;
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(string? district, CancellationToken cancel)
    {
        if (district is not null)
            return [district];
        await using var databases = await Databases.OpenAsync(Console.Error.WriteLine, cancel);
        return await databases.DistrictsAsync(cancel);
    }

    private static async Task<CaseHistory?> FindAsync(OpenDistrict open, string wanted, CancellationToken cancel)
    {
        CaseId? id = Guid.TryParse(wanted, out var given)
            ? new CaseId(given)
            : await open.Desk.Tickets.FindAsync(wanted, cancel);
        if (id is not { } found)
            return null;
        foreach (var type in open.District.Types.All)
        {
            var history = await open.District.Reader.ReadAsync(new StreamRef(type.Name, found), cancel);
            if (history.Exists)
                return history;
        }
        return null;
    }

    private static async Task PrintAsync(OpenDistrict open, CaseHistory history, CancellationToken cancel)
    {
        var reference = (DistrictReference)await open.District.ReferenceAsync(cancel);
        Console.WriteLine($"{open.District.Name} {history.Case}，共{history.Version}步");
        foreach (var fact in history.Facts)
        {
            var who =
                fact.Headers.Channel == Channel.Clock
                    ? "到时自动"
                    : $"{fact.Headers.Actor.Unit} {fact.Headers.Actor.Post}";
            var title = fact.Fact is TicketFact one ? $" {TicketExplanation.TitleOf(one, reference)}" : "";
            Console.WriteLine(
                $"  第{fact.Version}步  {China(fact.RecordedAt)}  {fact.Name}{title}  {who}  记录第{fact.Sequence}条"
            );
        }
        if (history.State is TicketState)
            foreach (var line in TicketExplanation.Of(history, reference, open.District.Now))
                Console.WriteLine(line);
        foreach (var wakeUp in open.District.Types[history.Case.Type].WakeUps(history.State))
            Console.WriteLine($"将于 {China(wakeUp.At)} 触发：{wakeUp.Name}");
        await Console.Out.FlushAsync(cancel);
    }

    private static string China(Moment moment) =>
        moment.ToChina().ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
