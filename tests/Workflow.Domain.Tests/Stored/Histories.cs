using Workflow.Domain.Account;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Organisation.Commands;

namespace Workflow.Domain.Tests.Stored;

/// <summary>Facts that were once written into golden files: they are what those files must be read as.</summary>
internal static class Histories
{
    private static readonly PersonId Person = new("p-038");
    private static readonly PersonId Holder = new("p-010");
    private static readonly PostId Post = new("city-management-handle");
    private static readonly UnitId Unit = new("city-management");
    private static readonly Moment From = Moment.InChina(new(2026, 11, 20), new(17, 30));

    public static Fact[] Arrangements() =>
        [
            new StandInArranged(
                new StandIn(
                    Person,
                    Holder,
                    Post,
                    new DateOnly(2026, 11, 16),
                    new DateOnly(2026, 12, 31),
                    new PersonalText(LoadOrganisation.KeyOf(Holder), Text.From("外出学习")),
                    ArrangedBy.Hand
                )
            ),
            new StandInEnded(Person, Holder, Post, new DateOnly(2026, 11, 16)),
            new ShiftRostered(new Shift(Unit, Holder, Post, From, From + TimeSpan.FromHours(15), ArrangedBy.File)),
            new ShiftCancelled(Unit, Holder, From),
            new WeeklyShiftSet(
                new WeeklyShift(
                    Text.From("night"),
                    Unit,
                    Holder,
                    Post,
                    [DayOfWeek.Monday, DayOfWeek.Sunday],
                    new TimeOnly(17, 30),
                    new TimeOnly(8, 30),
                    new DateOnly(2026, 1, 1),
                    new DateOnly(2026, 12, 31)
                )
            ),
            new WeeklyShiftDropped(Text.From("night")),
        ];

    public static Fact[] Account() =>
        [
            new AccountOpened(new PersonalText(LoadOrganisation.KeyOf(Holder), Text.From("zhang")), Holder, Post),
            new PasswordSet(),
            new AccountPostSet(Post),
            new AccountLocked(LockGround.WrongPasswords, From),
            new AccountUnlocked(),
            new AccountLocked(LockGround.ByHand, null),
            new SessionsRevoked(),
            new AccountClosed(),
        ];
}
