/* A plugin in C for GuardBenchmarks: the first slot of pdk.benchmarks.work, and the same function without a plugin.
   The second class says that its self is a checked handle, so that its stub has no guard. */
#include "pdk.h"

static int32_t retain(void *self) { (void)self; return 1; }
static void release(void *self) { (void)self; }
static pdk_error *unused(void *self) { (void)self; return NULL; }
static pdk_error *min(void *self, int32_t a, int32_t b, int32_t *result)
{
    *result = (a < b ? a : b) + *(int32_t *)self;
    return NULL;
}

typedef struct {
    pdk_vtable header;
    pdk_error *(*min)(void *, int32_t, int32_t, int32_t *);
    pdk_error *(*rest[3])(void *);
} work_vtable;

#define VTABLE(flags_) { { .size = sizeof(work_vtable), .slots = 4, .flags = (flags_), .retain = retain, .release = release }, \
    min, { unused, unused, unused } }
static const work_vtable s_guarded = VTABLE(0), s_unguarded = VTABLE(1);
static int32_t s_self;

static pdk_error *make(const work_vtable *vtable, pdk_handle *result)
{
    result->self = &s_self;
    result->vtable = &vtable->header;
    return NULL;
}

static pdk_error *create_guarded(const pdk_create_args *args, pdk_handle *result) { (void)args; return make(&s_guarded, result); }
static pdk_error *create_unguarded(const pdk_create_args *args, pdk_handle *result) { (void)args; return make(&s_unguarded, result); }

#define TEXT \
    "pdkabi 1\n" \
    "contract pdk.benchmarks.work version 1\n" \
    "  slot 0 Min(a i32, b i32) -> i32\n" \
    "  slot 1 Sum(values view<f64>) -> f64\n" \
    "  slot 2 CountCharacters(text utf8) -> i32\n" \
    "  slot 3 Echo(text utf8) -> utf8\n"
#define EXPORT(plugin, vtable_, create_) { \
    .plugin_id = (plugin), .plugin_version = "1.0.0", .contract_id = "pdk.benchmarks.work", .contract_version = 1, \
    .abi_text = TEXT, .abi_text_length = sizeof(TEXT) - 1, .vtable = &(vtable_).header, .create = (create_) }
static const pdk_contract_export s_exports[] = {
    EXPORT("guarded", s_guarded, create_guarded), EXPORT("unguarded", s_unguarded, create_unguarded)
};
static const pdk_plugin_header s_header = { PDK_HEADER, .runtime = "C", PDK_EXPORTS(s_exports) };
const pdk_plugin_header *pdk_plugin_entry(void) { return &s_header; }

PDK_EXPORT int32_t hand_min(int32_t *self, int32_t a, int32_t b) { return (a < b ? a : b) + *self; }
