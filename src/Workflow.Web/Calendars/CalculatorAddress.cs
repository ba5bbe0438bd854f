using Microsoft.AspNetCore.Http;
using Workflow.Domain.Calendar;

namespace Workflow.Web.Calendars;

/// <summary>Where the calculator answers a question: an address that can be linked and printed.</summary>
public static class CalculatorAddress
{
    public const string Path = "/calendar/calculator";

    /// <summary>
    /// The question that comes to this deadline, moments cut to the minute. Of a chain of several extensions only the
    /// last one is asked about, from where it starts.
    /// </summary>
    public static string Of(Deadline deadline)
    {
        var first = deadline.Extends is { Extends: null } old ? old : deadline;
        var pauses = (first == deadline ? deadline.Pauses ?? [] : deadline.PausesOfChain()).Take(WhatIf.MostPauses);
        var query = new List<KeyValuePair<string, string?>>
        {
            new(WhatIfReading.Start, WhatIfReading.Write(first.Start)),
            new(WhatIfReading.Amount, Number(first.Rule.Amount)),
            new(WhatIfReading.Unit, first.Rule.Unit.ToString()),
        };
        foreach (var (number, pause) in pauses.Index())
        {
            query.Add(new(WhatIfReading.PauseFrom(number + 1), WhatIfReading.Write(pause.From)));
            query.Add(new(WhatIfReading.PauseTo(number + 1), WhatIfReading.Write(pause.To)));
        }
        if (first != deadline)
        {
            query.Add(new(WhatIfReading.MoreAmount, Number(deadline.Rule.Amount)));
            query.Add(new(WhatIfReading.MoreUnit, deadline.Rule.Unit.ToString()));
        }
        if (deadline.Cap is { } cap)
            query.Add(new(WhatIfReading.Cap, WhatIfReading.Write(cap.At)));
        return Path + QueryString.Create(query);
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
