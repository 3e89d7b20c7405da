using CsCheck;
using Pdk.Abi.Headers;
using Pdk.TestKit;

namespace Pdk.Abi.Tests.Headers;

/// <summary>What gcc and g++ say of headers: each asserts the size of its structs and the offset of each field itself.</summary>
public sealed class HeaderCompileTests : IDisposable
{
    private const int Contracts = 60;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pdk-headers-");

    public static TheoryData<string> Dialects => [.. CCompiler.Dialects];

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Dialects))]
    public void PdkHeader_Alone_CompilesWithoutWarnings(string dialect) => Compile(dialect, "#include \"pdk.h\"\n#include \"pdk.h\"\n");

    /// <summary>Dozens of contracts in one program, each header twice.</summary>
    [Fact]
    public void Headers_OfRandomContracts_Compile()
    {
        Gen.Select(HeaderGen.Contract.Array[Contracts], Gen.Bool).Sample(
            (contracts, _) =>
            {
                string[] names = [.. contracts.Select((contract, index) => Write(contract with { Id = $"c{index}.X-y" }))];
                string source = string.Concat(names.Concat(names).Select(name => $"#include \"{name}\"\n"));
                foreach (string dialect in (string[])["c99", "c11", "c17", "c++11", "c++20"])
                {
                    Compile(dialect, source);
                }
            },
            iter: 2,
            threads: 1);
    }

    /// <summary>A plugin that answers nothing useful, all of whose tables the macros fill.</summary>
    [Theory]
    [MemberData(nameof(Dialects))]
    public void Macros_InEachDialect_FillATable(string dialect)
    {
        string header = Write(AbiDocument.Parse(
            """
            pdkabi 1
            contract acme.calculator version 2
              enum Acme.Color i64
                -9223372036854775808 None
              slot 0 Min(a i32, b i32) -> i32
              slot 1 Tint(größe Acme.Color) -> Acme.Color since 2

            """.ReplaceLineEndings("\n")).Contracts[0]);
        Compile(dialect, $$"""
            #include "{{header}}"
            static int32_t retain(void* self) { (void)self; return 1; }
            static void release(void* self) { (void)self; }
            static pdk_error s_error = PDK_STATIC_ERROR(PDK_ERROR_FORMAT, "System.FormatException", "No.");
            static pdk_error* min(void* self, int32_t a, int32_t b, int32_t* result) { (void)self; *result = a < b ? a : b; return NULL; }
            static pdk_error* tint(void* self, acme_calculator_color color, acme_calculator_color* result)
            {
                (void)self;
                switch (color) {
                case ACME_CALCULATOR_COLOR_NONE: return &s_error;
                default: *result = ACME_CALCULATOR_COLOR_NONE; return NULL;
                }
            }
            static const acme_calculator_vtable s_vtable = { ACME_CALCULATOR_VTABLE_HEADER(retain, release, NULL, NULL), min, tint };
            static pdk_error* create(const pdk_create_args* args, pdk_handle* result)
            {
                static int s_self;
                (void)args;
                result->self = &s_self;
                result->vtable = &s_vtable.header;
                return NULL;
            }
            static const pdk_contract_export s_exports[] = { ACME_CALCULATOR_EXPORT("acme.c", "1.0.0", &s_vtable, create) };
            static const pdk_plugin_header s_header = PDK_PLUGIN("C", NULL, NULL, s_exports);
            const pdk_plugin_header* pdk_plugin_entry(void) { return &s_header; }
            int has(const pdk_vtable* vtable);
            int has(const pdk_vtable* vtable) { const acme_calculator_vtable* own = (const acme_calculator_vtable*)vtable; return PDK_HAS(own, acme_calculator_vtable, tint); }
            PDK_STATIC_ASSERT(sizeof(ACME_CALCULATOR_ABI_TEXT) == ACME_CALCULATOR_ABI_TEXT_LENGTH + 1, "length");
            PDK_STATIC_ASSERT(ACME_CALCULATOR_COLOR_NONE == INT64_MIN, "value");

            """);
    }

    /// <summary>A function that a delegate is given to, calls it, and gives out one of its own.</summary>
    [Theory]
    [MemberData(nameof(Dialects))]
    public void Delegates_InEachDialect_AreCalledAndMade(string dialect)
    {
        string header = Write(AbiDocument.Parse(
            """
            pdkabi 1
            contract acme.timer version 1
              slot 0 Each(count i32, tick delegate<bool,i32,utf8>) -> delegate<i32>

            """.ReplaceLineEndings("\n")).Contracts[0]);
        Compile(dialect, $$"""
            #include "{{header}}"
            static int32_t retain(void* self) { (void)self; return 1; }
            static void release(void* self) { (void)self; }
            static int32_t s_ticks;
            static pdk_error* ticks(void* self, int32_t* result) { (void)self; *result = s_ticks; return NULL; }
            static const acme_timer_delegate_i32_vtable s_counter = { ACME_TIMER_DELEGATE_I32_VTABLE_HEADER(retain, release), ticks };
            static pdk_error* each(void* self, int32_t count, const pdk_handle* tick, pdk_handle* result)
            {
                const acme_timer_delegate_bool_i32_utf8_vtable* vtable = (const acme_timer_delegate_bool_i32_utf8_vtable*)tick->vtable;
                uint8_t more = 1;
                (void)self;
                for (int32_t i = 0; i < count && more; i++, s_ticks++) {
                    pdk_error* error = vtable->invoke(tick->self, i, "tick", 4, &more);
                    if (error != NULL) return error;
                }
                result->self = &s_ticks;
                result->vtable = &s_counter.header;
                return NULL;
            }
            extern const acme_timer_vtable timer;
            const acme_timer_vtable timer = { ACME_TIMER_VTABLE_HEADER(retain, release, NULL, NULL), each };

            """);
    }

    /// <summary>The plugin that docs/abi.md shows.</summary>
    [Theory]
    [MemberData(nameof(Dialects))]
    public void Plugin_OfTheDocumentation_Compiles(string dialect)
    {
        Write(AbiDocument.Parse("pdkabi 1\ncontract acme.calculator version 1\n  slot 0 Min(a i32, b i32) -> i32\n  slot 1 Divide(a i32, b i32) -> i32\n").Contracts[0]);
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "abi.md"));
        string plugin = page[page.IndexOf("A whole plugin", StringComparison.Ordinal)..].Split("```")[1];
        Assert.Contains("pdk_plugin_entry", plugin, StringComparison.Ordinal);
        Compile(dialect, plugin);
    }

    private string Write(AbiContract contract)
    {
        string name = contract.Id + AbiHeader.Extension;
        File.WriteAllText(Path.Combine(_directory.FullName, name), AbiHeader.Write(contract));
        return name;
    }

    private void Compile(string dialect, string source)
    {
        string file = Path.Combine(_directory.FullName, $"{Guid.NewGuid():N}.c");
        File.WriteAllText(file, source);
        CCompiler.Compile(dialect, "-fsyntax-only", $"-I{AppContext.BaseDirectory}", $"-I{_directory.FullName}", file);
    }
}
