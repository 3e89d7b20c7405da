/* The contract golden in C, written against the headers that Pdk makes of it and its children, and nothing else. */
#include <stdlib.h>
#include <string.h>
#include "golden_rich.h"

static atomic_int s_live;

int32_t golden_retain(void* self) { atomic_fetch_add(&((golden_object*)self)->count, 1); return 1; }

void golden_release(void* self)
{
    golden_object* golden = self;
    if (atomic_fetch_sub(&golden->count, 1) == 1) {
        golden_drop(&golden->log);
        for (int index = 0; index < golden->handler_count; index++)
            golden_drop(&golden->handlers[index]);
        free(golden);
        s_live--;
    }
}

static void free_owner(void* owner) { free(owner); }

pdk_error* golden_answer(pdk_buffer* result, const void* data, int64_t length, size_t size)
{
    size_t bytes = (size_t)length * size;
    if (data == NULL) {
        result->data = NULL;
        result->length = 0;
        return NULL;
    }
    if (result->data == NULL || bytes > (size_t)result->capacity) {
        result->owner = result->data = malloc(bytes + 1);
        result->release = free_owner;
    }
    if (bytes > 0)
        memcpy(result->data, data, bytes);
    result->length = length;
    return NULL;
}

static pdk_error* mix(void* self, int8_t a, uint8_t b, int16_t c, uint16_t d, int32_t e, uint32_t f, int64_t g, uint64_t h, float i, double j,
    intptr_t k, uintptr_t l, uint8_t m, uint16_t n, golden_level o, double* result)
{
    (void)self;
    *result = a + 2.0 * b + 3.0 * c + 4.0 * d + 5.0 * e + 6.0 * f + 7.0 * (double)g + 8.0 * (double)h + 9.0 * (double)i + 10.0 * j
        + 11.0 * (double)k + 12.0 * (double)l + (m ? 13.0 : 0.0) + 14.0 * n + 15.0 * o;
    return NULL;
}

static pdk_error* next(void* self, golden_level level, golden_level* result) { (void)self; *result = (golden_level)(level + 1); return NULL; }
static pdk_error* invert(void* self, uint8_t flag, uint8_t* result) { (void)self; *result = !flag; return NULL; }
static pdk_error* upper(void* self, uint16_t letter, uint16_t* result) { (void)self; *result = (uint16_t)(letter - 'a' + 'A'); return NULL; }

#define MOVE(name, type) \
    static pdk_error* name(void* self, const type* read, type* changed, type* written) \
    { \
        (void)self; \
        *written = *changed; \
        *changed = *read; \
        return NULL; \
    }
MOVE(numbers, int64_t)
MOVE(flags, uint8_t)
MOVE(levels, golden_level)
MOVE(points, golden_point)

static pdk_error* texts(void* self, const char* read, int64_t read_length, const char* changed, int64_t changed_length, pdk_buffer* changed_result, pdk_buffer* written)
{
    (void)self;
    golden_answer(written, changed, changed_length, 1);
    return golden_answer(changed_result, read, read_length, 1);
}

static pdk_error* arrays(void* self, const int64_t* read, int64_t read_length, const int64_t* changed, int64_t changed_length, pdk_buffer* changed_result, pdk_buffer* written)
{
    (void)self;
    golden_answer(written, changed, changed_length, sizeof(int64_t));
    return golden_answer(changed_result, read, read_length, sizeof(int64_t));
}

static pdk_error* grow(void* self, const golden_shape* shape, golden_shape* result)
{
    (void)self;
    *result = *shape;
    result->flag = !shape->flag;
    result->letter++;
    result->address++;
    result->level++;
    result->packed.a++;
    result->packed.b++;
    result->packed.c++;
    result->overlay.whole++;
    result->overlay.upper.value++;
    for (int index = 0; index < 5; index++)
        result->five.first[index]++;
    for (int index = 0; index < 3; index++)
        result->bytes[index]++;
    result->pair.first++;
    result->pair.second.x++;
    result->pair.second.y++;
    return NULL;
}

static pdk_error* turn(void* self, const golden_pair_point_level* pair, golden_pair_level_point* result)
{
    (void)self;
    result->first = pair->second;
    result->second = pair->first;
    return NULL;
}

static pdk_error* sum(void* self, const double* values, int64_t values_length, double* result)
{
    (void)self;
    *result = 0;
    for (int64_t index = 0; index < values_length; index++)
        *result += values[index];
    return NULL;
}

static pdk_error* reverse(void* self, const golden_point* source, int64_t source_length, golden_point* target, int64_t target_length)
{
    (void)self;
    (void)target_length;
    for (int64_t index = 0; index < source_length; index++)
        target[index] = source[source_length - 1 - index];
    return NULL;
}

static pdk_error* echo(void* self, const char* text, int64_t text_length, pdk_buffer* result) { (void)self; return golden_answer(result, text, text_length, 1); }
static pdk_error* copy(void* self, const uint8_t* bytes, int64_t bytes_length, pdk_buffer* result) { (void)self; return golden_answer(result, bytes, bytes_length, 1); }
static pdk_error* add(void* self, int32_t a, int32_t b, int32_t* result) { (void)self; *result = a + b; return NULL; }

static pdk_error* joined(pdk_buffer* result, const char* a, int64_t a_length, const char* b, int64_t b_length)
{
    char* text = malloc((size_t)(a_length + b_length) + 1);
    pdk_error* error;
    memcpy(text, a, (size_t)a_length);
    memcpy(text + a_length, b, (size_t)b_length);
    error = golden_answer(result, text, a_length + b_length, 1);
    free(text);
    return error;
}

static pdk_error* add_17(void* self, const char* a, int64_t a_length, const char* b, int64_t b_length, pdk_buffer* result)
{
    (void)self;
    return joined(result, a, a_length, b, b_length);
}

static pdk_error* fail(void* self, int32_t how)
{
    static pdk_error inner = PDK_STATIC_ERROR(PDK_ERROR_TIMEOUT, "System.TimeoutException", "Inner.");
    static pdk_error one = PDK_STATIC_ERROR(PDK_ERROR_ARGUMENT_OUT_OF_RANGE, "System.ArgumentOutOfRangeException", "One. (Parameter 'how')");
    static pdk_error two = PDK_STATIC_ERROR(PDK_ERROR_EXCEPTION, "Golden.GoldenException", "Two.");
    static pdk_error three = PDK_STATIC_ERROR(PDK_ERROR_FORMAT, "System.FormatException", "Three.");
    static const pdk_text detail = PDK_TEXT("how");
    (void)self;
    one.detail = detail;
    two.inner = &inner;
    return how == 1 ? &one : how == 2 ? &two : &three;
}

static pdk_error* describe(void* self, const char* name, int64_t name_length, pdk_buffer* result)
{
    (void)self;
    return joined(result, "default ", 8, name, name_length);
}

static const golden_vtable s_vtable = {
    GOLDEN_VTABLE_HEADER(golden_retain, golden_release, NULL, NULL),
    mix, next, invert, upper, numbers, flags, levels, points, texts, arrays, grow, turn, sum, reverse, echo, copy, add, add_17, fail, describe,
    golden_get_item, golden_set_item, golden_get_log, golden_set_log, golden_add_rang, golden_remove_rang, golden_ring,
    golden_later, golden_turn_28, golden_update, golden_tell, golden_make, golden_names, golden_lengths, golden_feed,
    golden_apply, golden_adder, golden_child, golden_identify, golden_walk, golden_people, golden_wide
};

const pdk_vtable* golden_table(void) { return &s_vtable.header; }

static pdk_error* create(const pdk_create_args* args, pdk_handle* result)
{
    golden_object* self = calloc(1, sizeof(*self));
    (void)args;
    self->count = 1;
    s_live++;
    result->self = self;
    result->vtable = &s_vtable.header;
    return NULL;
}

static int32_t end(int32_t milliseconds) { (void)milliseconds; return s_live; }

static const pdk_contract_export s_exports[] = { GOLDEN_EXPORT("golden.plugin", "1.0.0", &s_vtable, create) };
static const pdk_plugin_header s_header = PDK_PLUGIN("C", NULL, end, s_exports);
const pdk_plugin_header* pdk_plugin_entry(void) { return &s_header; }
