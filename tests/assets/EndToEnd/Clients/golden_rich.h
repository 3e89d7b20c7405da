/* What the two halves of the golden plugin in C share. */
#ifndef GOLDEN_RICH_H
#define GOLDEN_RICH_H

#include <stdatomic.h>
#include "golden.pdk.h"

#define HANDLERS 8

/* An object of the contract golden. */
typedef struct golden_object {
    atomic_int count;                                     /* retain and release come on any thread */
    double numbers[2];
    pdk_handle log;
    pdk_handle handlers[HANDLERS];
    int handler_count;
} golden_object;

int32_t golden_retain(void* self);
void golden_release(void* self);

/* The vtable of golden, for children that answer their parent. */
const pdk_vtable* golden_table(void);

/* A result: in the caller's memory if it fits, else in memory of its own. */
pdk_error* golden_answer(pdk_buffer* result, const void* data, int64_t length, size_t size);

/* What was retained is given back. */
void golden_drop(pdk_handle* handle);

pdk_error* golden_get_item(void* self, int32_t index, double* result);
pdk_error* golden_set_item(void* self, int32_t index, double value);
pdk_error* golden_get_log(void* self, pdk_handle* result);
pdk_error* golden_set_log(void* self, const pdk_handle* value);
pdk_error* golden_add_rang(void* self, const pdk_handle* value);
pdk_error* golden_remove_rang(void* self, const pdk_handle* value);
pdk_error* golden_ring(void* self, int32_t number);
pdk_error* golden_later(void* self, const golden_moment* moment, golden_moment* result);
pdk_error* golden_turn_28(void* self, const golden_tuple_utf8_i32* pair, pdk_buffer* result);
pdk_error* golden_update(void* self, const char* link, int64_t link_length, const char* version, int64_t version_length, pdk_buffer* text, pdk_buffer* result);
pdk_error* golden_tell(void* self, const golden_person* person, pdk_buffer* result);
pdk_error* golden_make(void* self, const char* name, int64_t name_length, pdk_buffer* result);
pdk_error* golden_names(void* self, const pdk_list* people, pdk_buffer* result);
pdk_error* golden_lengths(void* self, const pdk_list* words, pdk_buffer* result);
pdk_error* golden_feed(void* self, const pdk_union* pet, pdk_buffer* result);
pdk_error* golden_apply(void* self, const pdk_handle* function, int32_t value, pdk_buffer* result);
pdk_error* golden_adder(void* self, int32_t number, pdk_handle* result);
pdk_error* golden_child(void* self, const char* name, int64_t name_length, pdk_handle* result);
pdk_error* golden_identify(void* self, const pdk_handle* named, uint8_t* is_mine, pdk_buffer* result);
pdk_error* golden_walk(void* self, pdk_handle* result);
pdk_error* golden_people(void* self, pdk_handle* result);
pdk_error* golden_wide(void* self, pdk_handle* result);

#endif
