/* Objects, delegates and closures of the contract golden in C. */
#include <stdlib.h>
#include <string.h>
#include "golden.child.pdk.h"
#include "golden.log.pdk.h"
#include "golden.named.pdk.h"
#include "golden.source.person.pdk.h"
#include "golden.source.point.pdk.h"
#include "golden.wide.pdk.h"
#include "golden_rich.h"

static pdk_handle keep(const pdk_handle* handle)
{
    if (handle->self != NULL)
        handle->vtable->retain(handle->self);
    return *handle;
}

void golden_drop(pdk_handle* handle)
{
    if (handle->self != NULL)
        handle->vtable->release(handle->self);
    handle->self = NULL;
}

/* ---- Properties and the event ------------------------------------------------------------------------------------ */

pdk_error* golden_get_item(void* self, int32_t index, double* result) { *result = ((golden_object*)self)->numbers[index & 1]; return NULL; }
pdk_error* golden_set_item(void* self, int32_t index, double value) { ((golden_object*)self)->numbers[index & 1] = value; return NULL; }
pdk_error* golden_get_log(void* self, pdk_handle* result) { *result = keep(&((golden_object*)self)->log); return NULL; }

pdk_error* golden_set_log(void* self, const pdk_handle* value)
{
    golden_object* golden = self;
    pdk_handle old = golden->log;
    golden->log = keep(value);
    golden_drop(&old);
    return NULL;
}

pdk_error* golden_add_rang(void* self, const pdk_handle* value)
{
    static pdk_error s_full = PDK_STATIC_ERROR(PDK_ERROR_INVALID_OPERATION, "golden.full", "There are too many handlers.");
    golden_object* golden = self;
    if (golden->handler_count == HANDLERS)
        return &s_full;
    golden->handlers[golden->handler_count++] = keep(value);
    return NULL;
}

pdk_error* golden_remove_rang(void* self, const pdk_handle* value)
{
    golden_object* golden = self;
    for (int index = golden->handler_count - 1; index >= 0; index--)
        if (golden->handlers[index].self == value->self && golden->handlers[index].vtable->retain == value->vtable->retain) {
            golden_drop(&golden->handlers[index]);
            golden->handlers[index] = golden->handlers[--golden->handler_count];
            break;
        }
    return NULL;
}

pdk_error* golden_ring(void* self, int32_t number)
{
    golden_object* golden = self;
    for (int index = 0; index < golden->handler_count; index++) {
        const pdk_handle* handler = &golden->handlers[index];
        pdk_error* error = ((const golden_delegate_void_i32_vtable*)handler->vtable)->invoke(handler->self, number);
        if (error != NULL)
            return error;
    }
    return NULL;
}

/* ---- Delegates --------------------------------------------------------------------------------------------------- */

pdk_error* golden_apply(void* self, const pdk_handle* function, int32_t value, pdk_buffer* result)
{
    (void)self;
    return ((const golden_delegate_utf8_i32_vtable*)function->vtable)->invoke(function->self, value, result);
}

typedef struct adder { atomic_int count; int32_t number; } adder;

static int32_t retain_adder(void* self) { atomic_fetch_add(&((adder*)self)->count, 1); return 1; }
static void release_adder(void* self) { if (atomic_fetch_sub(&((adder*)self)->count, 1) == 1) free(self); }
static pdk_error* invoke_adder(void* self, int32_t value, int32_t* result) { *result = value + ((adder*)self)->number; return NULL; }
static const golden_delegate_i32_i32_vtable s_adder = { GOLDEN_DELEGATE_I32_I32_VTABLE_HEADER(retain_adder, release_adder), invoke_adder };

pdk_error* golden_adder(void* self, int32_t number, pdk_handle* result)
{
    adder* made = malloc(sizeof(*made));
    (void)self;
    made->count = 1;
    made->number = number;
    result->self = made;
    result->vtable = &s_adder.header;
    return NULL;
}

/* ---- Children, which are golden.child and golden.named ----------------------------------------------------------- */

typedef struct child {
    atomic_int count;
    golden_object* parent;
    int64_t length;
    char name[];
} child;

static int32_t retain_child(void* self) { atomic_fetch_add(&((child*)self)->count, 1); return 1; }

static void release_child(void* self)
{
    child* object = self;
    if (atomic_fetch_sub(&object->count, 1) == 1) {
        golden_release(object->parent);
        free(object);
    }
}

static pdk_error* get_name(void* self, pdk_buffer* result) { return golden_answer(result, ((child*)self)->name, ((child*)self)->length, 1); }

static pdk_error* get_parent(void* self, pdk_handle* result)
{
    golden_retain(((child*)self)->parent);
    result->self = ((child*)self)->parent;
    result->vtable = golden_table();
    return NULL;
}

static pdk_error* say(void* self, const char* text, int64_t text_length)
{
    child* object = self;
    const pdk_handle* log = &object->parent->log;
    size_t length = (size_t)object->length + 2 + (size_t)text_length;
    char* line;
    pdk_error* error;
    if (log->self == NULL)
        return NULL;
    line = malloc(length);
    memcpy(line, object->name, (size_t)object->length);
    memcpy(line + object->length, ": ", 2);
    memcpy(line + object->length + 2, text, (size_t)text_length);
    error = ((const golden_log_vtable*)log->vtable)->write(log->self, line, (int64_t)length);
    free(line);
    return error;
}

static pdk_error* dispose_child(void* self) { return say(self, "bye", 3); }
static const pdk_vtable* query_child(void* self, const char* id);

static const golden_named_vtable s_named = { GOLDEN_NAMED_VTABLE_HEADER(retain_child, release_child, query_child, NULL), get_name };
static const golden_child_vtable s_child = { GOLDEN_CHILD_VTABLE_HEADER(retain_child, release_child, query_child, dispose_child), get_parent, say };

static const pdk_vtable* query_child(void* self, const char* id)
{
    (void)self;
    return strcmp(id, GOLDEN_CHILD_ID) == 0 ? &s_child.header : strcmp(id, GOLDEN_NAMED_ID) == 0 ? &s_named.header : NULL;
}

pdk_error* golden_child(void* self, const char* name, int64_t name_length, pdk_handle* result)
{
    child* made = malloc(sizeof(*made) + (size_t)name_length + 1);
    golden_retain(self);
    made->count = 1;
    made->parent = self;
    made->length = name_length;
    memcpy(made->name, name, (size_t)name_length);
    result->self = made;
    result->vtable = &s_child.header;
    return NULL;
}

pdk_error* golden_identify(void* self, const pdk_handle* named, uint8_t* is_mine, pdk_buffer* result)
{
    *is_mine = named->vtable->retain == retain_child && ((child*)named->self)->parent == self;
    return ((const golden_named_vtable*)named->vtable)->get_name(named->self, result);
}

/* ---- Closures, and the contract in UTF-16 ------------------------------------------------------------------------ */

typedef struct source { atomic_int count; int next; } source;

static int32_t retain_source(void* self) { atomic_fetch_add(&((source*)self)->count, 1); return 1; }
static void release_source(void* self) { if (atomic_fetch_sub(&((source*)self)->count, 1) == 1) free(self); }

static pdk_error* next_point(void* self, golden_source_point_point* value, uint8_t* result)
{
    source* from = self;
    *result = from->next < 3;
    value->x = *result ? 2 * from->next + 1 : 0;
    value->y = *result ? 2 * from->next + 2 : 0;
    from->next++;
    return NULL;
}

static pdk_error* next_person(void* self, pdk_buffer* value, uint8_t* result)
{
    static golden_source_person_person only = { .size = sizeof(only), .name = PDK_TEXT("only"), .score = 0.5 };
    source* from = self;
    *result = from->next++ == 0;
    value->data = *result ? &only : NULL;
    value->length = *result ? (int64_t)sizeof(only) : 0;
    return NULL;
}

static const golden_source_point_vtable s_points = { GOLDEN_SOURCE_POINT_VTABLE_HEADER(retain_source, release_source, NULL, NULL), next_point };
static const golden_source_person_vtable s_people = { GOLDEN_SOURCE_PERSON_VTABLE_HEADER(retain_source, release_source, NULL, NULL), next_person };

static pdk_error* make_source(const pdk_vtable* vtable, pdk_handle* result)
{
    source* made = calloc(1, sizeof(*made));
    made->count = 1;
    result->self = made;
    result->vtable = vtable;
    return NULL;
}

pdk_error* golden_walk(void* self, pdk_handle* result) { (void)self; return make_source(&s_points.header, result); }
pdk_error* golden_people(void* self, pdk_handle* result) { (void)self; return make_source(&s_people.header, result); }

static pdk_error* echo_wide(void* self, const uint16_t* text, int64_t text_length, pdk_buffer* result)
{
    (void)self;
    return golden_answer(result, text, text_length, sizeof(uint16_t));
}

static const golden_wide_vtable s_wide = { GOLDEN_WIDE_VTABLE_HEADER(retain_source, release_source, NULL, NULL), echo_wide };

pdk_error* golden_wide(void* self, pdk_handle* result) { (void)self; return make_source(&s_wide.header, result); }
