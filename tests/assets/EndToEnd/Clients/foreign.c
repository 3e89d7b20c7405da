/* The contract endtoend.foreign in C. Its objects are freed with their last count, and every call reads them before and
   after it gives other threads a chance: the address sanitizer then tells whether a release overtook a call.
   The plugin endtoend.foreign.liar says that its self is a checked handle, which it is not. */
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>
#include "pdk.h"

#define ID "endtoend.foreign"
#define TEXT \
    "pdkabi 1\n" \
    "contract endtoend.foreign version 1\n" \
    "  slot 0 Add(value i32) -> i32\n" \
    "  slot 1 AddAround(value i32, function isize, context isize) -> i32\n"

typedef struct { atomic_int count; int base; } foreign;

static atomic_int s_live, s_ended;

static int32_t retain(void *self)
{
    atomic_fetch_add(&((foreign *)self)->count, 1);
    return 1;
}

static void release(void *self)
{
    foreign *this = self;
    if (atomic_fetch_sub(&this->count, 1) != 1)
        return;
    this->base = -1;
    free(this);
    s_live--;
    s_ended++;
}

static pdk_error *add(void *self, int32_t value, int32_t *result)
{
    volatile foreign *this = self;
    *result = this->base;
    if (value % 16 == 0)
        sched_yield();
    *result += this->base + value;
    return NULL;
}

static pdk_error *add_around(void *self, int32_t value, intptr_t function, intptr_t context, int32_t *result)
{
    volatile foreign *this = self;
    *result = this->base;
    ((void (*)(void *))function)((void *)context);
    *result += this->base + value;
    return NULL;
}

typedef struct {
    pdk_vtable header;
    pdk_error *(*add)(void *, int32_t, int32_t *);
    pdk_error *(*add_around)(void *, int32_t, intptr_t, intptr_t, int32_t *);
} foreign_vtable;

static const pdk_contract s_contract = { .size = sizeof(pdk_contract), .version = 1, .id = ID, .abi_text = TEXT, .abi_text_length = sizeof(TEXT) - 1 };

#define VTABLE(flags_) { { .size = sizeof(foreign_vtable), .slots = 2, .flags = (flags_), \
    .retain = retain, .release = release, .contract = &s_contract }, add, add_around }

static const foreign_vtable s_vtable = VTABLE(0), s_liar = VTABLE(1);

static pdk_error *make(const foreign_vtable *vtable, pdk_handle *result)
{
    foreign *this = malloc(sizeof(foreign));
    this->count = 1;
    this->base = 500;
    s_live++;
    result->self = this;
    result->vtable = &vtable->header;
    return NULL;
}

static pdk_error *create(const pdk_create_args *args, pdk_handle *result) { (void)args; return make(&s_vtable, result); }
static pdk_error *create_liar(const pdk_create_args *args, pdk_handle *result) { (void)args; return make(&s_liar, result); }

#define EXPORT(plugin, vtable_, create_) { \
    .plugin_id = (plugin), .plugin_version = "1.0.0", .contract_id = ID, .contract_version = 1, \
    .abi_text = TEXT, .abi_text_length = sizeof(TEXT) - 1, .vtable = &(vtable_).header, .create = (create_) }

static const pdk_contract_export s_exports[] = {
    EXPORT("endtoend.foreign.c", s_vtable, create), EXPORT("endtoend.foreign.liar", s_liar, create_liar)
};

static int32_t end(int32_t milliseconds) { (void)milliseconds; return s_live; }
static const pdk_plugin_header s_header = { PDK_HEADER, .runtime = "C", .shutdown = end, PDK_EXPORTS(s_exports) };
const pdk_plugin_header *pdk_plugin_entry(void) { return &s_header; }

PDK_EXPORT int32_t foreign_live(void) { return s_live; }
PDK_EXPORT int32_t foreign_ended(void) { return s_ended; }
