using Pdk.Abi;
using Pdk.Abi.Headers;
using Pdk.Hosting;
using Pdk.TestKit;

namespace Pdk.Tests.Data;

/// <summary>A plugin in C, written against the contract's header, reads and writes data.</summary>
public sealed class DataInCTests : IDisposable
{
    private const string Contract = """
        #nullable enable
        using System.Collections.Generic;
        using Pdk;
        namespace N;
        [PluginData] public sealed record Address(string Street);
        [PluginData] public sealed record Person(string Name, byte Rank, Address? Address, Dictionary<string, int> Counts, (int, string)? Badge, [property: Since(2)] double Score = 0.5);
        [PluginData, PluginCase(typeof(Circle), 3)] public abstract record Shape; [PluginData] public sealed record Circle(double Radius) : Shape;
        [PluginContract("census")] public partial interface ICensus { int Sum(List<Person> people); Person Make(string street, Shape shape); }
        """;

    private const string Plugin = """
        #include "census.pdk.h"
        static pdk_error* sum(void* self, const pdk_list* people, int32_t* result) {
            int32_t total = 0;
            (void)self;
            for (int32_t i = 0; i < people->count; i++) {
                const census_person* person = (const census_person*)((const char*)people->data + (size_t)i * (size_t)people->stride);
                total += (int32_t)person->name.length + person->rank;
                if (person->address) total += 1000 * (int32_t)((const census_address*)person->address)->street.length;
                for (int32_t k = 0; k < person->counts.count; k++)
                    total += ((const census_entry_utf8_i32*)((const char*)person->counts.data + (size_t)k * (size_t)person->counts.stride))->value;
                if (person->badge.has_value) total += 100000 * person->badge.value.item1;
                if (person->size >= sizeof(census_person)) total += (int32_t)(person->score * 1000000);
            }
            *result = total;
            return NULL;
        }
        static census_address s_address;
        static census_entry_utf8_i32 s_counts[2];
        static census_person s_person;
        static pdk_error* make(void* self, const char* street, int64_t street_length, const pdk_union* shape, pdk_buffer* result) {
            (void)self;
            s_address.size = sizeof(census_address);
            s_address.street.data = street;
            s_address.street.length = street_length;
            s_counts[0].key.data = "a"; s_counts[0].key.length = 1; s_counts[0].value = 1;
            s_counts[1].key.data = "b"; s_counts[1].key.length = 1; s_counts[1].value = (int32_t)shape->tag;
            s_person.size = sizeof(census_person);
            s_person.name.data = "C"; s_person.name.length = 1;
            s_person.address = &s_address;
            s_person.counts.data = s_counts; s_person.counts.count = 2; s_person.counts.stride = sizeof(s_counts[0]);
            s_person.score = ((const census_circle*)shape->data)->radius;
            result->data = &s_person;
            result->length = sizeof(s_person);
            return NULL;
        }
        static int32_t retain(void* self) { (void)self; return 1; }
        static void release(void* self) { (void)self; }
        static const census_vtable s_vtable = { CENSUS_VTABLE_HEADER(retain, release, NULL, NULL), sum, make };
        static pdk_error* create(const pdk_create_args* args, pdk_handle* result) { static int s_self; (void)args; result->self = &s_self; result->vtable = &s_vtable.header; return NULL; }
        static const pdk_contract_export s_exports[] = { CENSUS_EXPORT("census.c", "1.0.0", &s_vtable, create) };
        static const pdk_plugin_header s_header = PDK_PLUGIN("gcc", NULL, NULL, s_exports);
        const pdk_plugin_header* pdk_plugin_entry(void) { return &s_header; }

        """;

    private const string Driver = """
        using System.Collections.Generic;
        namespace N;
        public static class Text { public static string Run(Pdk.Hosting.PluginLibrary library) => Pdk.ContractBinding.Of<ICensus>().AbiText; }
        public static class Driver { public static string Run(Pdk.Hosting.PluginLibrary library) {
            ICensus census = library.Create<ICensus>();
            int sum = census.Sum([new Person("four", 3, new Address("ab"), new() { ["x"] = 10, ["y"] = 20 }, (2, ""), 7), new Person("", 200, null, [], null, 0)]);
            return $"{sum} {Pdk.Tests.Data.DataText.Of(census.Make("Rue", new Circle(1.5)))}";
        } }
        """;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pdk-data-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData("c99")]
    public void Data_InC_IsReadAndWritten(string dialect)
    {
        string text = InMemoryPlugin.RunHost<string>("N.Text", null!, Contract, Driver);
        File.WriteAllText(Path.Combine(_directory.FullName, "census.pdk.h"), AbiHeader.Write(AbiDocument.Parse(text).Contracts[0]));
        string source = Path.Combine(_directory.FullName, "census.c");
        File.WriteAllText(source, Plugin);
        string path = Path.Combine(_directory.FullName, "census.so");
        CCompiler.Compile(CCompiler.Dialects.First(known => known.Contains(dialect, StringComparison.Ordinal)), "-shared", "-fPIC", $"-I{AppContext.BaseDirectory}", "-o", path, source);
        using PluginLibrary library = PluginLibrary.Load(path);

        Assert.Equal(
            "7202237 Person {Name: \"C\", Rank: 0, Address: Address {Street: \"Rue\"}, Counts: {\"a\": 1, \"b\": 3}, Badge: null, Score: 1.5}",
            InMemoryPlugin.RunHost<string>("N.Driver", library, Contract, Driver));
    }
}
