/* The contract acme.calculator, version 2, in C: written by Pdk from its ABI. */
#ifndef ACME_CALCULATOR_H
#define ACME_CALCULATOR_H

#include "pdk.h"

#ifdef __cplusplus
extern "C" {
#endif

/* enum Acme.Color; other values than these may come. */
typedef uint8_t acme_calculator_color;
#define ACME_CALCULATOR_COLOR_RED ((acme_calculator_color)0)
#define ACME_CALCULATOR_COLOR_GREEN ((acme_calculator_color)1)

/* struct Acme.Odd, 9 bytes; C# aligns it to 8, for which C has no way */
#pragma pack(push, 1)
typedef struct acme_calculator_odd {
    int64_t whole; /* 0: Whole */
    uint8_t flag; /* 8: Flag */
} acme_calculator_odd;
#pragma pack(pop)
PDK_ASSERT_STRUCT(acme_calculator_odd, 9, 1)
PDK_ASSERT_FIELD(acme_calculator_odd, whole, 0)
PDK_ASSERT_FIELD(acme_calculator_odd, flag, 8)

/* struct Acme.Overlay, 8 bytes; its fields overlap, and those that do not begin at 0 are called .value */
typedef union acme_calculator_overlay {
    int64_t whole; /* 0: Whole */
    struct { uint8_t padding[4]; int32_t value; } upper; /* 4: Upper */
} acme_calculator_overlay;
PDK_ASSERT_STRUCT(acme_calculator_overlay, 8, 8)
PDK_ASSERT_FIELD(acme_calculator_overlay, whole, 0)
PDK_ASSERT_FIELD(acme_calculator_overlay, upper.value, 4)

/* struct Acme.Packed, 11 bytes */
#pragma pack(push, 1)
typedef struct acme_calculator_packed {
    uint8_t a; /* 0: A */
    int64_t b; /* 1: B */
    int16_t c; /* 9: C */
} acme_calculator_packed;
#pragma pack(pop)
PDK_ASSERT_STRUCT(acme_calculator_packed, 11, 1)
PDK_ASSERT_FIELD(acme_calculator_packed, a, 0)
PDK_ASSERT_FIELD(acme_calculator_packed, b, 1)
PDK_ASSERT_FIELD(acme_calculator_packed, c, 9)

/* struct Acme.Pair<int, Acme.Odd>, 24 bytes; C# aligns it to 8, for which C has no way */
typedef struct acme_calculator_pair_i32_odd {
    int32_t first; /* 0: First */
    uint8_t padding_4[4];
    acme_calculator_odd second; /* 8: Second */
    uint8_t padding_17[7];
} acme_calculator_pair_i32_odd;
PDK_ASSERT_STRUCT(acme_calculator_pair_i32_odd, 24, 4)
PDK_ASSERT_FIELD(acme_calculator_pair_i32_odd, first, 0)
PDK_ASSERT_FIELD(acme_calculator_pair_i32_odd, second, 8)

/* struct Acme.Summary, 40 bytes */
typedef struct acme_calculator_summary {
    double min; /* 0: Min */
    double max; /* 8: Max */
    double mean; /* 16: Mean */
    int64_t count; /* 24: Count */
    uint16_t names[3]; /* 32: Names */
} acme_calculator_summary;
PDK_ASSERT_STRUCT(acme_calculator_summary, 40, 8)
PDK_ASSERT_FIELD(acme_calculator_summary, min, 0)
PDK_ASSERT_FIELD(acme_calculator_summary, max, 8)
PDK_ASSERT_FIELD(acme_calculator_summary, mean, 16)
PDK_ASSERT_FIELD(acme_calculator_summary, count, 24)
PDK_ASSERT_FIELD(acme_calculator_summary, names, 32)

/* delegate bool(Acme.Color): the vtable of a handle that is one. The same self, retain and invoke are an equal delegate. */
typedef struct acme_calculator_delegate_bool_color_vtable {
    pdk_vtable header;
    pdk_error* (*invoke)(void* self, acme_calculator_color arg1, uint8_t* result);
} acme_calculator_delegate_bool_color_vtable;
PDK_ASSERT_STRUCT(acme_calculator_delegate_bool_color_vtable, 64, 8)
static const pdk_contract acme_calculator_delegate_bool_color_contract = { sizeof(pdk_contract), 1, "delegate<bool,Acme.Color>", { 0 }, NULL, 0 };
#define ACME_CALCULATOR_DELEGATE_BOOL_COLOR_VTABLE_HEADER(retain, release) \
    { sizeof(acme_calculator_delegate_bool_color_vtable), 1, 0, 0, (retain), (release), NULL, &acme_calculator_delegate_bool_color_contract, NULL }

/* delegate void(string, in Acme.Summary, ref int): the vtable of a handle that is one. The same self, retain and invoke are an equal delegate. */
typedef struct acme_calculator_delegate_void_utf8_in_summary_ref_i32_vtable {
    pdk_vtable header;
    pdk_error* (*invoke)(void* self, const char* arg1, int64_t arg1_length, const acme_calculator_summary* arg2, int32_t* arg3);
} acme_calculator_delegate_void_utf8_in_summary_ref_i32_vtable;
PDK_ASSERT_STRUCT(acme_calculator_delegate_void_utf8_in_summary_ref_i32_vtable, 64, 8)
static const pdk_contract acme_calculator_delegate_void_utf8_in_summary_ref_i32_contract = { sizeof(pdk_contract), 1, "delegate<void,utf8,in<Acme.Summary>,ref<i32>>", { 0 }, NULL, 0 };
#define ACME_CALCULATOR_DELEGATE_VOID_UTF8_IN_SUMMARY_REF_I32_VTABLE_HEADER(retain, release) \
    { sizeof(acme_calculator_delegate_void_utf8_in_summary_ref_i32_vtable), 1, 0, 0, (retain), (release), NULL, &acme_calculator_delegate_void_utf8_in_summary_ref_i32_contract, NULL }

/* The vtable of acme.calculator. A slot answers null, or an error that the caller releases; after an error nothing that it
   wrote is read. What pointers point to is lent for the call.
   A length counts elements. Only what a pointer without const points to may be written.
   Text is UTF-8 with a length in bytes and no terminator; null data is a null string, which may always come, and an empty one has data.
   A handle that is an argument is lent for the call, and retained by who keeps it; one that comes back carries a count.
   An array is data and a length in elements; null data is a null array, and an empty one has data.
   A pdk_buffer comes with scratch memory of the caller: fill that, or set data, owner and release of your own.
   The other side may be older: PDK_HAS tells whether a slot that came later is there.
   Every object is also, each with a vtable that header.query answers: acme.device. */
typedef struct acme_calculator_vtable {
    pdk_vtable header;

    /* slot 0: int Min(int a, int b) */
    pdk_error* (*min)(void* self, int32_t a, int32_t b, int32_t* result);

    /* slot 1: Acme.Summary Summarize(ReadOnlySpan<double> values, Span<Acme.Summary> target, in Acme.Color tint) */
    pdk_error* (*summarize)(void* self, const double* values, int64_t values_length, acme_calculator_summary* target, int64_t target_length, const acme_calculator_color* tint, acme_calculator_summary* result);

    /* slot 2: string Describe(string name, bool short), since version 2 */
    pdk_error* (*describe)(void* self, const char* name, int64_t name_length, uint8_t short_, pdk_buffer* result);

    /* slot 3: void Min(ref string a, out byte[] b, Acme.Color[] c, Acme.Pair<int, Acme.Odd> pair), since version 2 */
    pdk_error* (*min_3)(void* self, const char* a, int64_t a_length, pdk_buffer* a_result, pdk_buffer* b, const acme_calculator_color* c, int64_t c_length, const acme_calculator_pair_i32_odd* pair);

    /* slot 4: string get_Item(int index), since version 2 */
    pdk_error* (*get_item)(void* self, int32_t index, pdk_buffer* result);

    /* slot 5: void set_Item(int index, string value), since version 2 */
    pdk_error* (*set_item)(void* self, int32_t index, const char* value, int64_t value_length);

    /* slot 6: double get_Item(in Acme.Color place), since version 2 */
    pdk_error* (*get_item_6)(void* self, const acme_calculator_color* place, double* result);

    /* slot 7: delegate bool(Acme.Color) Watch(object of acme.log log, delegate void(string, in Acme.Summary, ref int) progress), since version 2 */
    pdk_error* (*watch)(void* self, const pdk_handle* log, const pdk_handle* progress, pdk_handle* result);
} acme_calculator_vtable;
PDK_ASSERT_STRUCT(acme_calculator_vtable, 120, 8)

#define ACME_CALCULATOR_ID "acme.calculator"
#define ACME_CALCULATOR_VERSION 2
#define ACME_CALCULATOR_SLOTS 8

/* What this header was written from, and what a host compares: not to be changed. */
#define ACME_CALCULATOR_ABI_TEXT \
    "pdkabi 1\n" \
    "contract acme.calculator version 2\n" \
    "  base acme.device\n" \
    "  enum Acme.Color u8\n" \
    "    0 Red\n" \
    "    1 Green\n" \
    "  struct Acme.Odd size 9 align 8\n" \
    "    0 Whole i64\n" \
    "    8 Flag bool\n" \
    "  struct Acme.Overlay size 8 align 8\n" \
    "    0 Whole i64\n" \
    "    4 Upper i32\n" \
    "  struct Acme.Packed size 11 align 1\n" \
    "    0 A u8\n" \
    "    1 B i64\n" \
    "    9 C i16\n" \
    "  struct Acme.Pair<i32,Acme.Odd> size 24 align 8\n" \
    "    0 First i32\n" \
    "    8 Second Acme.Odd\n" \
    "  struct Acme.Summary size 40 align 8\n" \
    "    0 Min f64\n" \
    "    8 Max f64\n" \
    "    16 Mean f64\n" \
    "    24 Count i64\n" \
    "    32 Names inline<char16,3>\n" \
    "  slot 0 Min(a i32, b i32) -> i32\n" \
    "  slot 1 Summarize(values view<f64>, target span<Acme.Summary>, tint in Acme.Color) -> Acme.Summary\n" \
    "  slot 2 Describe(name utf8, short bool) -> utf8 since 2\n" \
    "  slot 3 Min(a ref utf8, b out array<u8>, c array<Acme.Color>, pair Acme.Pair<i32,Acme.Odd>) -> void since 2\n" \
    "  slot 4 get_Item(index i32) -> utf8 since 2\n" \
    "  slot 5 set_Item(index i32, value utf8) -> void since 2\n" \
    "  slot 6 get_Item(place in Acme.Color) -> f64 since 2\n" \
    "  slot 7 Watch(log handle<acme.log>, progress delegate<void,utf8,in<Acme.Summary>,ref<i32>>) -> delegate<bool,Acme.Color> since 2\n"
#define ACME_CALCULATOR_ABI_TEXT_LENGTH 1114
#define ACME_CALCULATOR_FINGERPRINT { \
    0x66, 0x22, 0xdf, 0x5c, 0x70, 0x75, 0xd9, 0xfb, 0xeb, 0xd2, 0x8b, 0x44, 0x80, 0x32, 0xa6, 0x21 }

/* What a vtable says of its contract. */
static const pdk_contract acme_calculator_contract = {
    sizeof(pdk_contract), ACME_CALCULATOR_VERSION, ACME_CALCULATOR_ID, ACME_CALCULATOR_FINGERPRINT, ACME_CALCULATOR_ABI_TEXT, ACME_CALCULATOR_ABI_TEXT_LENGTH
};

/* How a vtable begins; query and dispose may be null. Then come the slots, in order. */
#define ACME_CALCULATOR_VTABLE_HEADER(retain, release, query, dispose) \
    { sizeof(acme_calculator_vtable), ACME_CALCULATOR_SLOTS, 0, 0, (retain), (release), (query), &acme_calculator_contract, (dispose) }

/* What a plugin offers; vtable is a const acme_calculator_vtable*. */
#define ACME_CALCULATOR_EXPORT(plugin_id, plugin_version, vtable, create) \
    { (plugin_id), (plugin_version), ACME_CALCULATOR_ID, ACME_CALCULATOR_VERSION, 0, ACME_CALCULATOR_FINGERPRINT, \
      ACME_CALCULATOR_ABI_TEXT, ACME_CALCULATOR_ABI_TEXT_LENGTH, &(vtable)->header, (create), 0 }

#ifdef __cplusplus
}
#endif

#endif
