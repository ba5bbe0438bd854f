namespace Workflow.Domain.Account;

/// <summary>
/// The numbers of signing in. One set for all districts now; a district's own will come with a date, like the limits of
/// tickets. None of them is a rule of law: they follow the practice of office systems under 网络安全等级保护.
/// </summary>
public static class AccountPolicy
{
    /// <summary>Wrong passwords in a row before the account is locked, and for how long.</summary>
    public const int MostFailures = 8;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    /// <summary>A page's session ends after so long without a request.</summary>
    public static readonly TimeSpan SessionIdle = TimeSpan.FromHours(8);

    /// <summary>Whatever was signed in ends so long after the password was given, used or not.</summary>
    public static readonly TimeSpan SessionMost = TimeSpan.FromHours(24);

    /// <summary>A program's token; renewed with the one beside it until <see cref="SessionMost"/> is over.</summary>
    public static readonly TimeSpan TokenLasts = TimeSpan.FromHours(1);

    public const int LeastPassword = 10;
    public const int MostPassword = 200;

    /// <summary>Those that are tried first by whoever tries.</summary>
    private static readonly string[] Silly =
    [
        "1234567890",
        "0123456789",
        "0987654321",
        "1111111111",
        "8888888888",
        "6666666666",
        "123456789a",
        "a123456789",
        "password12",
        "password123",
        "qwertyuiop",
        "1qaz2wsx3edc",
        "admin12345",
        "woaini1314",
        "5201314520",
    ];

    /// <summary>Whether a password is long enough and not one of the first that would be tried.</summary>
    public static bool IsGoodPassword(string password, string account) =>
        password.Length is >= LeastPassword and <= MostPassword
        && !string.Equals(password, account, StringComparison.OrdinalIgnoreCase)
        && !Silly.Contains(password, StringComparer.OrdinalIgnoreCase)
        && password.Distinct().Count() > 2;
}
