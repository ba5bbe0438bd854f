namespace Workflow.Files;

/// <summary>
/// How much a file may hold. What is larger is refused while it is read, before memory is taken for it. Each limit is
/// at least 1.
/// </summary>
/// <param name="FileBytes">The file as it was sent.</param>
/// <param name="UnpackedBytes">All parts of a workbook together, unpacked.</param>
/// <param name="UnpackedRatio">
/// How many times larger a part of a workbook may be than packed, once it has reached a mebibyte. Tables of equal rows
/// reach about 100; deflate ends at 1,032.
/// </param>
/// <param name="Rows">Rows with content, the header not counted.</param>
/// <param name="Columns">Columns of the header.</param>
/// <param name="CellCharacters">Characters in one cell; a pair of surrogates counts once.</param>
/// <param name="Faults">How many faults are listed before one more says that there are more.</param>
public sealed record FileLimits(
    int FileBytes,
    long UnpackedBytes,
    int UnpackedRatio,
    int Rows,
    int Columns,
    int CellCharacters,
    int Faults
)
{
    /// <summary>
    /// A cell of a CSV that begins with = is refused as a formula, as it is in a workbook, unless an apostrophe says
    /// that it is none. Otherwise it is a text like any other.
    /// </summary>
    public bool RefusesFormulas { get; init; }

    public static readonly FileLimits Usual = new(
        FileBytes: 10 * 1024 * 1024,
        UnpackedBytes: 50 * 1024 * 1024,
        UnpackedRatio: 200,
        Rows: 20_000,
        Columns: 100,
        CellCharacters: 10_000,
        Faults: 100
    );
}
