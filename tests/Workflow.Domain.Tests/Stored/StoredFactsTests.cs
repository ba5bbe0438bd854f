using System.Buffers;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Workflow.Domain.Kernel;
using Workflow.Engine.Stored;
using Workflow.Host.Composition;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.Stored;

/// <summary>Every fact that can be stored comes back as it was.</summary>
public sealed class StoredFactsTests
{
    private const int Each = 60;

    private static readonly FactCatalog Catalog = Registrations.Catalog();

    private static readonly string[] Words = ["a", "龙沙", "😀\t\n", "\"\\/ <&>'", "é\u0301", "0"];

    [Fact(DisplayName = "每种事实随机生成六十个：写出、密封、打开、读回，与原来相等")]
    public void Generated_facts_of_every_type_come_back_as_they_were()
    {
        foreach (var (name, type) in StoredNames.All.Select(n => (n.Name, n.Fact)))
        {
            var random = new Random(name.Length);
            for (var i = 0; i < Each; i++)
            {
                var fact = (Fact)Make(type, random);
                var read = Catalog.Read(name, Open(Seal(Write(fact))));
                Assert.Equal(fact, read);
                Assert.Equal(Encoding.UTF8.GetString(Write(fact)), Encoding.UTF8.GetString(Write(read)));
                Assert.Equal(name, Catalog.NameOf(fact));
            }
        }
    }

    [Fact(DisplayName = "名称表：一名一类型，形如 ticket.registered；金表里的一个不少，只增不改")]
    public void Every_name_ever_given_is_still_known_and_every_name_is_in_the_golden_list()
    {
        var golden = File.ReadAllLines(GoldenFiles.PathOf("golden-names.txt"));
        Assert.Equal(golden, StoredNames.All.Select(n => n.Name));
        Assert.Distinct(StoredNames.All.Select(n => n.Fact));
        Assert.All(golden, name => Assert.Matches("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*(/[2-9][0-9]*)?$", name));
    }

    [Fact(DisplayName = "每个事实类型都在名称表里")]
    public void Every_fact_type_has_a_stored_name() =>
        Assert.Equal(
            typeof(StoredNames)
                .Assembly.GetTypes()
                .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(Fact)))
                .Select(t => t.Name)
                .Order(),
            StoredNames.All.Select(n => n.Fact.Name).Order()
        );

    [Fact(DisplayName = "多出来的字段、不认识的名称，都不放过")]
    public void What_a_newer_program_wrote_is_not_read_as_something_else()
    {
        Assert.Throws<UnknownStoredNameException>(() => Catalog.Read("ticket.unheard-of", "{}"u8));
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Catalog.Read("ticket.signed", """{"more":1}"""u8));
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Catalog.Read("number.taken", "{}"u8));
    }

    private static readonly SealScope Scope = new("golden", Ids.Derived("case"), Ids.Derived("event"));

    private static KeyFound Key(Guid id, Span<byte> key)
    {
        key.Fill((byte)id.GetHashCode());
        return KeyFound.Present;
    }

    private static byte[] Write(Fact fact) => Into(output => Catalog.Write(fact, output));

    private static byte[] Seal(byte[] marked) => Into(output => FactSealer.Seal(marked, Scope, Key, output));

    private static byte[] Open(byte[] sealedFact) => Into(output => FactSealer.Open(sealedFact, Scope, Key, output));

    private static byte[] Into(Action<ArrayBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenSpan.ToArray();
    }

    private static object Make(Type type, Random random) =>
        type switch
        {
            _ when type == typeof(int) => random.Next(-5, 5_000),
            _ when type == typeof(long) => random.NextInt64(1L << 53),
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(string) => Word(random),
            _ when type == typeof(Text) => Text.From(Word(random)),
            _ when type == typeof(CaseText) => CaseText.From(Word(random)),
            _ when type == typeof(PersonalText) => new PersonalText(new(Guid(random)), Text.From(Word(random))),
            _ when type == typeof(Guid) => Guid(random),
            _ when type == typeof(Moment) => new Moment(random.NextInt64(Moment.MaxMicros)),
            _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(random.Next(700_000, 750_000)),
            _ when type == typeof(TimeOnly) => new TimeOnly(random.Next(24), random.Next(60)),
            { IsEnum: true } => Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length))!,
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => Array(
                type.GenericTypeArguments[0],
                random
            ),
            _ => Record(type, random),
        };

    private static string Word(Random random) =>
        Words[random.Next(Words.Length)] + (random.Next(2) == 0 ? "" : Words[random.Next(Words.Length)]);

    private static Guid Guid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static object Record(Type type, Random random)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Argument(p, random))]);
    }

    private static object? Argument(ParameterInfo parameter, Random random)
    {
        var under = Nullable.GetUnderlyingType(parameter.ParameterType);
        var mayBeNull =
            under is not null || new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;
        return mayBeNull && random.Next(3) == 0 ? null : Make(under ?? parameter.ParameterType, random);
    }

    private static object Array(Type element, Random random)
    {
        var array = System.Array.CreateInstance(element, random.Next(4));
        for (var i = 0; i < array.Length; i++)
            array.SetValue(Make(element, random), i);
        return typeof(ImmutableArray)
            .GetMethods()
            .Single(m =>
                m.Name == nameof(ImmutableArray.Create)
                && m.GetParameters() is [{ ParameterType: { IsArray: true } }]
                && m.IsGenericMethod
            )
            .MakeGenericMethod(element)
            .Invoke(null, [array])!;
    }
}
