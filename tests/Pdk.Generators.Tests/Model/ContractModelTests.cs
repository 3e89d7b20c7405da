using Pdk.Abi;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Tests.Model;

/// <summary>What a contract becomes: its slots and its ABI text.</summary>
public sealed class ContractModelTests
{
    /// <summary>The text is the contract: every type, every direction, structs and enums as far as they are reached.</summary>
    [Fact]
    public void Contract_OfEveryType_HasAbiText() => ExpectAbi(
        """
        pdkabi 1
        contract a.b version 1
          enum Color u8
            0 Red
            7 Green
          struct Pair<u8,Point> size 24 align 8
            0 First u8
            8 Second Point
          struct Point size 16 align 8
            0 X f64
            8 Y f64
          slot 0 Integers(a i8, b u8, c i16, d u16, e i32, f u32, g i64, h u64, i isize, j usize) -> void
          slot 1 Others(a f32, b f64, c bool, d char16) -> u64
          slot 2 Texts(a utf8, b in utf8, c ref utf8, d out utf8) -> utf8
          slot 3 Arrays(a array<i32>, b in array<Point>, c ref array<bool>, d out array<Color>) -> array<f32>
          slot 4 Spans(a span<i32>, b view<Point>, c view<char16>) -> void
          slot 5 Structs(a Point, b in Point, c in Point, d ref Point, e out Pair<u8,Point>) -> Point
          slot 6 Enums(a Color, b in Color, c ref Color, d out Color) -> Color

        """,
        """
        void Integers(sbyte a, byte b, short c, ushort d, int e, uint f, long g, ulong h, nint i, nuint j);
        ulong Others(float a, double b, bool c, char d);
        string? Texts(string a, in string? b, ref string c, out string? d);
        float[] Arrays(int[]? a, in Point[] b, ref bool[] c, out Color[]? d);
        void Spans(Span<int> a, ReadOnlySpan<Point> b, params ReadOnlySpan<char> c);
        Point Structs(Point a, in Point b, ref readonly Point c, ref Point d, out Pair<byte, Point> e);
        Color Enums(Color a, in Color b, ref Color c, out Color d);
        """,
        "public enum Color : byte { Red, Green = 7 } public struct Point { public double X, Y; } public struct Pair<T1, T2> { public T1 First; public T2 Second; }");

    /// <summary>A contract's version is the highest of its members.</summary>
    [Fact]
    public void Member_AppendedLater_RaisesTheVersion() => ExpectAbi(
        """
        pdkabi 1
        contract a.b version 4
          slot 0 A() -> void
          slot 1 B() -> i32 since 2
          slot 2 C() -> void since 4
          slot 3 D() -> void since 3

        """,
        "void A(); [Since(2)] int B() => 1; [Since(4)] void C(); [Since(3)] void D();");

    /// <summary>Each accessor is a slot, named as in metadata; its own version goes before that of its property.</summary>
    [Fact]
    public void Property_OfEachShape_HasASlotForEachAccessor() => ExpectAbi(
        """
        pdkabi 1
        contract a.b version 4
          slot 0 get_Count() -> i32
          slot 1 A() -> void
          slot 2 get_Name() -> utf8 since 2
          slot 3 set_Name(value utf8) -> void since 3
          slot 4 set_Bytes(value view<u8>) -> void
          slot 5 get_Cell(index i32) -> f64
          slot 6 set_Cell(index i32, value f64) -> void since 4
          slot 7 get_Cell(row in i64, key view<char16>) -> array<i32>
          slot 8 get_Half() -> i32

        """,
        """
        int Count => 1;
        void A();
        [Since(2)] string? Name { get; [Since(3)] set; }
        ReadOnlySpan<byte> Bytes { set; }
        [IndexerName("Cell")] double this[int index] { get; [Since(4)] set; }
        [IndexerName("Cell")] int[] this[in long row, params ReadOnlySpan<char> key] { get; }
        int Half { get => 1; private set { } }
        private object Hidden => 1;
        sealed object Sealed { get => 1; set { } }
        static object Shared { get; set; }
        """);

    /// <summary>Accessors say which property they are of, and what they are called for people.</summary>
    [Fact]
    public void Accessor_OfAProperty_KnowsIt()
    {
        AbiList<SlotModel> slots = Slots("[AllowNull] string @event { get; set; } int this[int a] { get; [Export(\"put\")] set; } int this[ref readonly Guid[]? a, in string b] { get; } void A();".Replace("Guid", "long", StringComparison.Ordinal));

        Assert.Equal(["event.get", "event.set", "this[int].get", "this[int].set", "this[ref readonly long[]?, in string].get", "A()"], slots.Select(slot => slot.Signature));
        Assert.Equal(["event.get", "event.set", "this[int].get", "this[int].set", "this[ref readonly long[]?, in string].get", "A"], slots.Select(slot => slot.DisplayName));
        Assert.Equal([SlotKind.Getter, SlotKind.Setter, SlotKind.Getter, SlotKind.Setter, SlotKind.Getter, SlotKind.Method], slots.Select(slot => slot.Kind));
        Assert.Equal(["get_event", "set_event", "get_item", "put", "get_item_4", "a"], slots.Select(slot => slot.ExportName));
        Assert.Equal(slots[0].Property, slots[1].Property);
        Assert.Equal(slots[2].Property, slots[3].Property);
        Assert.NotEqual(slots[2].Property, slots[4].Property);
        Assert.Null(slots[5].Property);
    }

    /// <summary>A getter and a setter may take null differently, and an implementation has one type for both.</summary>
    [Theory]
    [InlineData("string P { get; set; }", "string", "string", "string", false)]
    [InlineData("string? P { get; set; }", "string?", "string?", "string?", false)]
    [InlineData("[AllowNull] string P { get; set; }", "string", "string?", "string", true)]
    [InlineData("[DisallowNull] string? P { get; set; }", "string?", "string", "string?", false)]
    [InlineData("[MaybeNull] string P { get; set; }", "string", "string", "string", false)]
    [InlineData("[NotNull] int[]? P { get; set; }", "int[]", "int[]?", "int[]", true)]
    public void Property_WithNullAttribute_HasTheTypesItMeans(string member, string result, string value, string declared, bool allowsNull)
    {
        AbiList<SlotModel> slots = Slots(member);

        Assert.Equal(result, slots[0].Result.Name);
        Assert.Equal(value, Assert.Single(slots[1].Parameters).Type.Name);
        Assert.Equal((declared, allowsNull), (slots[0].Property!.Type.Name, slots[0].Property!.AllowsNull));
    }

    /// <summary>What a class cannot implement is the interface's own business.</summary>
    [Fact]
    public void Member_ThatNoClassImplements_IsNoSlot() => ExpectAbi(
        """
        pdkabi 1
        contract a.b version 1
          slot 0 First() -> void
          slot 1 Default(a i32) -> i32

        """,
        """
        const int Limit = 3;
        static readonly object Lock = new();
        static int Count { get; set; }
        static event Action? Changed;
        static void Raise() => Changed?.Invoke();
        static virtual Type Kind() => typeof(int);
        void First();
        private void Hidden(object any) { }
        sealed object Sealed() => 1;
        sealed int Length => 2;
        int Default(int a) => a;
        class Nested { public object? Any; }
        """);

    /// <summary>The C names of overloads differ: the first has the plain one, the others their slot's number.</summary>
    [Fact]
    public void Member_Overloaded_HasItsOwnNames()
    {
        AbiList<SlotModel> slots = Slots("void Add(int a); void Add(long a); [Export(\"add_f64\")] void Add(double a); void add(); [Export(\"ADD\")] void Other();");

        Assert.Equal(["add", "add_1", "add_f64", "add_3", "ADD"], slots.Select(slot => slot.ExportName));
        Assert.Equal(["Add", "Add_1", "Add_2", "add", "Other"], slots.Select(slot => slot.FieldName));
    }

    /// <summary>A name that C cannot say is not exported; the slot is there all the same.</summary>
    [Fact]
    public void Member_WithNameThatCLacks_HasNoExport()
    {
        AbiList<SlotModel> slots = Slots("void Zähle(); void 名前(); void @class();");

        Assert.Equal([null, null, "class"], slots.Select(slot => slot.ExportName));
        Assert.Equal(["Zähle", "名前", "class"], slots.Select(slot => slot.FieldName));
    }

    /// <summary>Generated code has members and types of its own, which a member's name must not meet.</summary>
    [Theory]
    [InlineData("Header", "Header_0")]
    [InlineData("Vtable", "Vtable_")]
    [InlineData("CreateVtable", "CreateVtable_")]
    [InlineData("ContractExports", "ContractExports_")]
    [InlineData("ContractStub", "ContractStub")]
    [InlineData("Address", "Address_0")]
    [InlineData("PluginEntry", "PluginEntry_0")]
    [InlineData("GetHashCode", "GetHashCode_0")]
    [InlineData("Dispose", "Dispose")]
    public void Member_NamedLikeGeneratedOne_IsRenamedInside(string name, string field)
    {
        SlotModel slot = Assert.Single(Slots($"void {name}();"));

        Assert.Equal((name, field), (slot.Name, slot.FieldName));
    }

    /// <summary>The attributes that say more of null than an annotation are in the stub's types.</summary>
    [Theory]
    [InlineData("bool Find([NotNullWhen(true)] out string? value);", "string")]
    [InlineData("bool Find([MaybeNullWhen(false)] out string value);", "string")]
    [InlineData("void Put([AllowNull] string value);", "string?")]
    [InlineData("void Put([DisallowNull] int[]? value);", "int[]")]
    [InlineData("void Put(string? value);", "string?")]
    [InlineData("void Put(ref string? value);", "string?")]
    public void Parameter_WithNullAttribute_HasTheTypeItMeans(string member, string type) =>
        Assert.Equal(type, Assert.Single(Assert.Single(Slots(member)).Parameters).Type.Name);

    /// <summary>An enum crosses as its integer, whose size is part of the text.</summary>
    [Theory]
    [InlineData("sbyte", "i8", "-1")]
    [InlineData("byte", "u8", "255")]
    [InlineData("short", "i16", "-1")]
    [InlineData("ushort", "u16", "65535")]
    [InlineData("int", "i32", "-1")]
    [InlineData("uint", "u32", "4294967295")]
    [InlineData("long", "i64", "-9223372036854775808")]
    [InlineData("ulong", "u64", "18446744073709551615")]
    public void Enum_OfEachInteger_KeepsItsValues(string type, string token, string value) => ExpectAbi(
        $"""
        pdkabi 1
        contract a.b version 1
          enum E {token}
            0 None
            {value} Last
            {value} Same
          slot 0 Put(e E) -> void

        """,
        "void Put(E e);",
        $"enum E : {type} {{ None, Last = {value}, Same = Last }}");

    /// <summary>An enum inside a generic type is one enum, whatever the type's arguments.</summary>
    [Fact]
    public void Enum_InGenericType_StandsOnceInTheText() => ExpectAbi(
        """
        pdkabi 1
        contract a.b version 1
          enum G.E i32
            0 None
          slot 0 Put(a G.E, b G.E) -> void

        """,
        "void Put(G<int>.E a, G<long>.E b);",
        "class G<T> { public enum E { None } }");

    /// <summary>A type argument that no field has is part of the struct's name all the same, in the syntax of the text.</summary>
    [Theory]
    [InlineData("string", "System.String")]
    [InlineData("int[]", "array<i32>")]
    [InlineData("byte[,][]", "array2<array<u8>>")]
    [InlineData("(int A, string? B)", "System.ValueTuple<i32,System.String>")]
    [InlineData("Dictionary<string, int?>", "System.Collections.Generic.Dictionary<System.String,System.Nullable<i32>>")]
    public void Struct_WithUnusedTypeArgument_NamesIt(string argument, string token) => ExpectAbi(
        $"pdkabi 1\ncontract a.b version 1\n  struct G<{token}> size 4 align 4\n    0 A i32\n  slot 0 Put(value G<{token}>) -> void\n",
        $"void Put(G<{argument}> value);",
        "struct G<T> { public int A; }");

    /// <summary>So is a field whose name has brackets.</summary>
    [Fact]
    public void Struct_WithExplicitProperty_HasReadableText() => ExpectAbi(
        """
        pdkabi 1
        contract a.b version 1
          struct S size 8 align 4
            0 ISized_System.Int32_.Size i32
            4 B i32
          slot 0 Put(value S) -> void

        """,
        "void Put(S value);",
        "interface ISized<T> { T Size { get; } } struct S : ISized<int> { int ISized<int>.Size { get; } int B; }");

    private static AbiList<SlotModel> Slots(string members)
    {
        Parsed<ContractModel> parsed = Parse.Members(members);
        Assert.Empty(parsed.Findings);
        return parsed.Model.Slots;
    }

    private static void ExpectAbi(string text, string members, string types = "")
    {
        Parsed<ContractModel> parsed = Parse.Members(members, types);

        Assert.Empty(parsed.Findings);
        Assert.Equal(text, parsed.Model.AbiText);
        Assert.Equal(AbiFingerprint.Of(text), parsed.Model.Fingerprint);
        Assert.Equal(text, AbiDocument.Parse(text).ToString());
    }
}
