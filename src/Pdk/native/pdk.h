/* The plugin ABI, version 1.0, in C and C++: what a host and a plugin library agree on. docs/abi.md of Pdk says all of
   it; here is what one needs while writing code. C99 to C23, C++11 to C++23, on 64-bit little-endian platforms.

   The header <contract-id>.h that Pdk writes for each contract includes this one. */
#ifndef PDK_H
#define PDK_H

#include <stddef.h>
#include <stdint.h>

/* ---- The compiler ------------------------------------------------------------------------------------------------ */

/* Before the definition of pdk_plugin_entry: visible outside of the library. */
#if defined(_WIN32)
#define PDK_EXPORT __declspec(dllexport)
#else
#define PDK_EXPORT __attribute__((visibility("default")))
#endif

/* Around a string that is longer than the 4095 bytes of which C is sure. */
#if defined(__GNUC__)
#define PDK_LONG_TEXT(literal) __extension__ literal
#else
#define PDK_LONG_TEXT(literal) literal
#endif

#if defined(__cplusplus)
#define PDK_STATIC_ASSERT(condition, message) static_assert(condition, message)
#define PDK_ALIGNOF(type) alignof(type)
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define PDK_STATIC_ASSERT(condition, message) _Static_assert(condition, message)
#define PDK_ALIGNOF(type) _Alignof(type)
#else
#define PDK_STATIC_ASSERT(condition, message) extern char pdk_static_assert_[(condition) ? 1 : -1]
#if defined(_MSC_VER)
#define PDK_ALIGNOF(type) __alignof(type)
#else
#define PDK_ALIGNOF(type) __alignof__(type)
#endif
#endif

/* What a struct must be for both sides to agree; without a semicolon after them. */
#define PDK_ASSERT_STRUCT(type, size, alignment) \
    PDK_STATIC_ASSERT(sizeof(type) == (size), #type " has another size than in the ABI"); \
    PDK_STATIC_ASSERT(PDK_ALIGNOF(type) == (alignment), #type " has another alignment than in the ABI");
#define PDK_ASSERT_FIELD(type, field, offset) \
    PDK_STATIC_ASSERT(offsetof(type, field) == (offset), #type "." #field " has another offset than in the ABI");

#ifdef __cplusplus
extern "C" {
#endif

#define PDK_MAGIC UINT64_C(0x0047554C504B4450) /* "PDKPLUG\0" */
#define PDK_ABI_MAJOR 1
#define PDK_ABI_MINOR 0

typedef struct pdk_error pdk_error;
typedef struct pdk_vtable pdk_vtable;

/* ---- Text and memory --------------------------------------------------------------------------------------------- */

/* UTF-8, not terminated; null data: none. */
typedef struct pdk_text {
    const char* data;                                     /*  0 */
    int64_t length;                                       /*  8: bytes */
} pdk_text;

/* Text inside the data of a contract in UTF-16; null data: none. */
typedef struct pdk_text16 {
    const uint16_t* data;                                 /*  0 */
    int64_t length;                                       /*  8: units */
} pdk_text16;

/* A sequence inside data, or the entries of a dictionary; null data: null, which is not empty. */
typedef struct pdk_list {
    const void* data;                                     /*  0 */
    int32_t count;                                        /*  8 */
    int32_t stride;                                       /* 12: bytes from one element to the next, more than you know if it grew */
} pdk_list;

/* Whether data that a pointer points to is null: there is none, or its size is 0. */
#define PDK_IS_NULL(data) ((data) == NULL || (data)->size == 0)

/* One of several cases inside data; null data: null. */
typedef struct pdk_union {
    uint32_t tag;                                         /*  0 */
    uint32_t reserved;                                    /*  4 */
    const void* data;                                     /*  8: the data of the case */
} pdk_union;

#define PDK_TEXT(literal) { literal, sizeof(literal) - 1 }
#define PDK_NO_TEXT { NULL, 0 }

/* How a string or an array comes back. The caller sets data and capacity to scratch memory of its own, 8-byte aligned,
   or zeroes all. The callee fills the scratch, no more than its capacity, and leaves release null; or it sets data,
   owner and release of its own. Null data is a null result. The caller copies what it wants, and calls release(owner)
   once, on any thread, if release is not null. */
typedef struct pdk_buffer {
    void* data;                                           /*  0 */
    int64_t length;                                       /*  8: elements; bytes for text */
    int64_t capacity;                                     /* 16: bytes of the caller's scratch */
    void* owner;                                          /* 24 */
    void (*release)(void* owner);                         /* 32 */
} pdk_buffer;

/* ---- Values of .NET ---------------------------------------------------------------------------------------------- */

/* What the types of .NET hold that a contract can name as it names an integer. They cross as structs do, by pointer. Who
   receives a value that .NET has none of refuses it: a decimal with a scale of more than 28, for example. */
typedef struct pdk_guid {                                 /* Guid, as on Windows: {00112233-4455-6677-8899-aabbccddeeff} is */
    uint32_t data1;                                       /*  0: 0x00112233 */
    uint16_t data2, data3;                                /*  4: 0x4455, 0x6677 */
    uint8_t data4[8];                                     /*  8: 0x88, 0x99, 0xaa, ... */
} pdk_guid;
typedef int64_t pdk_timespan;                             /* TimeSpan: ticks of 100 ns */
typedef int32_t pdk_date;                                 /* DateOnly: days since 0001-01-01, 0 to 3652058 */
typedef int64_t pdk_time;                                 /* TimeOnly: ticks since midnight, less than 864000000000 */
/* DateTime: ticks since 0001-01-01, less than 3155378976000000000, and the kind in the two upper bits: 0 unspecified, 1 UTC,
   2 local, 3 local in the second of two equal hours. */
typedef uint64_t pdk_datetime;
#define PDK_DATETIME(ticks, kind) ((uint64_t)(ticks) | (uint64_t)(kind) << 62)
#define PDK_DATETIME_TICKS(value) ((int64_t)((value) & UINT64_C(0x3FFFFFFFFFFFFFFF)))
#define PDK_DATETIME_KIND(value) ((int)((value) >> 62))
#define PDK_TICKS_OF_1970 INT64_C(621355968000000000)
typedef struct pdk_datetimeoffset {                       /* DateTimeOffset */
    int32_t offset_minutes;                               /*  0: -840 to 840 */
    int32_t reserved;                                     /*  4: of no meaning */
    int64_t utc_ticks;                                    /*  8: since 0001-01-01; so is utc_ticks plus the offset */
} pdk_datetimeoffset;
typedef struct pdk_decimal {                              /* decimal: an integer of 96 bits divided by 10 to the power of the scale */
    uint32_t flags;                                       /*  0: the scale, 0 to 28, times 0x10000; 0x80000000 for minus */
    uint32_t high;                                        /*  4 */
    uint64_t low;                                         /*  8 */
} pdk_decimal;
typedef uint16_t pdk_f16;                                 /* Half: the bits of an IEEE 754 binary16 */
typedef struct pdk_i128 { uint64_t low; int64_t high; } pdk_i128; /* Int128; .NET aligns it to 16, for which C has no way */
typedef struct pdk_u128 { uint64_t low, high; } pdk_u128; /* UInt128; the same */
typedef int32_t pdk_index;                                /* Index: from the start, or ~ of it from the end */
typedef struct pdk_range { pdk_index start, end; } pdk_range; /* Range */
typedef uint32_t pdk_rune;                                /* Rune: a scalar value of Unicode, no surrogate */
typedef struct pdk_complex { double real, imaginary; } pdk_complex;   /* Complex, and the rest of System.Numerics: */
typedef struct pdk_vector2 { float x, y; } pdk_vector2;
typedef struct pdk_vector3 { float x, y, z; } pdk_vector3;
typedef struct pdk_vector4 { float x, y, z, w; } pdk_vector4;
typedef struct pdk_quaternion { float x, y, z, w; } pdk_quaternion;
typedef struct pdk_plane { float x, y, z, d; } pdk_plane;
typedef struct pdk_matrix3x2 { float m11, m12, m21, m22, m31, m32; } pdk_matrix3x2;
typedef struct pdk_matrix4x4 {
    float m11, m12, m13, m14, m21, m22, m23, m24, m31, m32, m33, m34, m41, m42, m43, m44;
} pdk_matrix4x4;

/* ---- Errors ------------------------------------------------------------------------------------------------------ */

/* pdk_error.code; one that is not known counts as PDK_ERROR_EXCEPTION. */
#define PDK_ERROR_EXCEPTION 1
#define PDK_ERROR_ARGUMENT 2
#define PDK_ERROR_ARGUMENT_NULL 3
#define PDK_ERROR_ARGUMENT_OUT_OF_RANGE 4
#define PDK_ERROR_INVALID_OPERATION 5
#define PDK_ERROR_NOT_SUPPORTED 6
#define PDK_ERROR_NOT_IMPLEMENTED 7
#define PDK_ERROR_FORMAT 8
#define PDK_ERROR_ARITHMETIC 9
#define PDK_ERROR_OVERFLOW 10
#define PDK_ERROR_DIVIDE_BY_ZERO 11
#define PDK_ERROR_INDEX_OUT_OF_RANGE 12
#define PDK_ERROR_KEY_NOT_FOUND 13
#define PDK_ERROR_NULL_REFERENCE 14
#define PDK_ERROR_INVALID_CAST 15
#define PDK_ERROR_OBJECT_DISPOSED 16
#define PDK_ERROR_TIMEOUT 17
#define PDK_ERROR_OPERATION_CANCELED 18
#define PDK_ERROR_OUT_OF_MEMORY 19
#define PDK_ERROR_IO 20
#define PDK_ERROR_FILE_NOT_FOUND 21
#define PDK_ERROR_DIRECTORY_NOT_FOUND 22
#define PDK_ERROR_END_OF_STREAM 23
#define PDK_ERROR_UNAUTHORIZED_ACCESS 24
#define PDK_ERROR_AGGREGATE 25

/* What a slot answers instead of null. The receiver owns it and calls release once, on the outermost only. */
struct pdk_error {
    uint32_t size;                                        /*  0: sizeof(pdk_error) */
    int32_t code;                                         /*  4: one of PDK_ERROR_ */
    pdk_text type_name;                                   /*  8: "System.InvalidOperationException" */
    pdk_text message;                                     /* 24 */
    pdk_text stack_trace;                                 /* 40 */
    pdk_text detail;                                      /* 56: the parameter, object or file that the code names */
    pdk_error* inner;                                     /* 72: the first inner error */
    pdk_error* next;                                      /* 80: the next inner error of the same outer one */
    void (*release)(pdk_error* error);                    /* 88: null for errors in static memory */
    int32_t hresult;                                      /* 96 */
    uint32_t reserved;                                    /* 100 */
};

/* An error in static memory: static pdk_error s_full = PDK_STATIC_ERROR(PDK_ERROR_IO, "acme.full", "The disk is full."); */
#define PDK_STATIC_ERROR(code, type_name, message) \
    { sizeof(pdk_error), (code), PDK_TEXT(type_name), PDK_TEXT(message), PDK_NO_TEXT, PDK_NO_TEXT, NULL, NULL, NULL, 0, 0 }

/* ---- Objects ----------------------------------------------------------------------------------------------------- */

/* pdk_vtable.flags: self is a checked handle, as that of every C# object is; objects of other languages leave it 0. */
#define PDK_CHECKED_SELF 1u

/* What a vtable says of its contract, so that whoever is handed an object can check it. */
typedef struct pdk_contract {
    uint32_t size;                                        /*  0: sizeof(pdk_contract) */
    uint32_t version;                                     /*  4: what the object's side was built against */
    const char* id;                                       /*  8: "acme.calculator" */
    uint8_t fingerprint[16];                              /* 16: the first half of the SHA-256 of the ABI text, or zeros */
    const char* abi_text;                                 /* 32: need not be terminated */
    int64_t abi_text_length;                              /* 40: bytes, without a terminator */
} pdk_contract;

/* How every vtable begins. retain, release and query come on any thread and answer no error. */
struct pdk_vtable {
    uint32_t size;                                        /*  0: bytes, the slots included */
    uint32_t slots;                                       /*  4 */
    uint32_t flags;                                       /*  8 */
    uint32_t reserved;                                    /* 12 */
    int32_t (*retain)(void* self);                        /* 16: adds a count; 0 if the object is no more */
    void (*release)(void* self);                          /* 24: takes one away; the last one ends the object */
    const pdk_vtable* (*query)(void* self, const char* contract_id); /* 32: another contract of the same object, or null */
    const pdk_contract* contract;                         /* 40: the contract of the slots */
    pdk_error* (*dispose)(void* self);                    /* 48: runs the object's own end, as Dispose in C#; may be null */
    /* 56: the slots of the contract, function pointers */
};

/* Whether a vtable has a slot: the other side may know an older version of the contract. */
#define PDK_HAS(vtable, type, slot) \
    ((vtable)->header.size >= offsetof(type, slot) + sizeof(void (*)(void)) && (vtable)->slot != NULL)

/* An object; self null: none. */
typedef struct pdk_handle {
    void* self;                                           /*  0 */
    const pdk_vtable* vtable;                             /*  8 */
} pdk_handle;

/* ---- Entry ------------------------------------------------------------------------------------------------------- */

/* What a host offers to the constructor of a plugin, while create runs. get answers the host's object of a contract with
   one count, a null handle if it has none, or an error if the plugin knows another ABI of the contract. */
typedef struct pdk_services {
    uint32_t size;                                        /*  0 */
    uint32_t reserved;                                    /*  4 */
    void* context;                                        /*  8 */
    pdk_error* (*get)(void* context, const pdk_contract* contract, pdk_handle* result); /* 16 */
} pdk_services;

typedef struct pdk_create_args {
    uint32_t size;                                        /*  0 */
    uint32_t reserved;                                    /*  4 */
    const pdk_services* services;                         /*  8: may be null */
} pdk_create_args;

/* What a library is told of its host; valid until shutdown returns. */
typedef struct pdk_host {
    uint32_t size;                                        /*  0 */
    uint16_t abi_major;                                   /*  4 */
    uint16_t abi_minor;                                   /*  6 */
    uint64_t features;                                    /*  8 */
    const char* library_path;                             /* 16 */
    void* services;                                       /* 24: null */
    void* context;                                        /* 32 */
    void (*report_fault)(void* context, const pdk_error* error); /* 40: for errors no call can return; the error is borrowed */
    uint64_t flags;                                       /* 48 */
} pdk_host;

/* One contract of one plugin; the header of a contract has a macro that fills it. */
typedef struct pdk_contract_export {
    const char* plugin_id;                                /*  0: "acme.calculator.basic" */
    const char* plugin_version;                           /*  8: SemVer, "1.0.0" */
    const char* contract_id;                              /* 16: "acme.calculator" */
    uint32_t contract_version;                            /* 24: what the plugin was built against */
    uint32_t reserved;                                    /* 28 */
    uint8_t fingerprint[16];                              /* 32: the first half of the SHA-256 of the ABI text, or zeros */
    const char* abi_text;                                 /* 48: need not be terminated */
    int64_t abi_text_length;                              /* 56: bytes, without a terminator */
    const pdk_vtable* vtable;                             /* 64 */
    pdk_error* (*create)(const pdk_create_args* args, pdk_handle* result); /* 72: the handle carries one count */
    uint64_t flags;                                       /* 80 */
} pdk_contract_export;

typedef struct pdk_self_test_small {
    int32_t a, b;
} pdk_self_test_small;

typedef struct pdk_self_test_aligned {
    uint8_t a;
    int64_t b;
    uint8_t c;
    double d;
} pdk_self_test_aligned;

typedef struct pdk_self_test_large {
    uint8_t a;
    int16_t b;
    int8_t c;
    int32_t d;
    float e;
    int64_t f;
    uint16_t g;
    double h;
    uint32_t i;
    uint64_t j;
    float k;
} pdk_self_test_large;

/* What a host calls once, before init, to find out whether both compilers agree; each may be null. */
typedef struct pdk_self_test {
    uint32_t size;                                        /*  0 */
    uint32_t reserved;                                    /*  4 */
    double (*mixed)(int8_t, float, int16_t, double, int32_t, float, int64_t, double, uint8_t, float,
                    uint16_t, double, uint32_t, float, uint64_t, double, int8_t, float, int16_t, double);
                                                          /*  8: the sum of each argument times its place, from 1 */
    int64_t (*small)(const pdk_self_test_small*);         /* 16: a + 2 * b */
    void (*large)(const pdk_self_test_large*, pdk_self_test_large*); /* 24: each field of the second is that of the first plus 1 */
    double (*aligned)(const pdk_self_test_aligned*);      /* 32: b + d */
    uint8_t (*not_)(uint8_t);                             /* 40: the opposite; all but 0 is true */
    int32_t (*callback)(int32_t (*function)(void* context, int32_t, double), void* context); /* 48: function(context, 7, 0.5) + 1 */
} pdk_self_test;

/* What the library is: static memory. */
typedef struct pdk_plugin_header {
    uint64_t magic;                                       /*  0: PDK_MAGIC */
    uint32_t size;                                        /*  8: sizeof(pdk_plugin_header) */
    uint16_t abi_major;                                   /* 12 */
    uint16_t abi_minor;                                   /* 14 */
    uint64_t features;                                    /* 16: unknown bits are ignored */
    uint64_t required_features;                           /* 24: an unknown bit refuses the library */
    const char* runtime;                                  /* 32: "gcc 14"; may be null */
    pdk_error* (*init)(const pdk_host* host);             /* 40: once, first, and again after a shutdown; may be null */
    int32_t (*shutdown)(int32_t milliseconds);            /* 48: how many objects others still held; may be null */
    uint32_t export_count;                                /* 56 */
    uint32_t export_stride;                               /* 60: sizeof(pdk_contract_export) */
    const pdk_contract_export* exports;                   /* 64 */
    const pdk_self_test* self_test;                       /* 72: may be null */
} pdk_plugin_header;

/* All of a header: static const pdk_plugin_header s_header = PDK_PLUGIN("gcc 14", NULL, NULL, s_exports); */
#define PDK_PLUGIN(runtime, init, shutdown, exports) \
    { PDK_MAGIC, sizeof(pdk_plugin_header), PDK_ABI_MAJOR, PDK_ABI_MINOR, 0, 0, runtime, init, shutdown, \
      sizeof(exports) / sizeof((exports)[0]), sizeof((exports)[0]), exports, NULL }

/* Parts of a header, for C with designated initialisers: { PDK_HEADER, .init = init, PDK_EXPORTS(s_exports) } */
#define PDK_HEADER .magic = PDK_MAGIC, .size = sizeof(pdk_plugin_header), \
    .abi_major = PDK_ABI_MAJOR, .abi_minor = PDK_ABI_MINOR
#define PDK_EXPORTS(table) .export_count = sizeof(table) / sizeof((table)[0]), \
    .export_stride = sizeof((table)[0]), .exports = (table)

/* The one symbol of a plugin library. It answers static memory, may be called any number of times from any thread, and
   does nothing else. */
PDK_EXPORT const pdk_plugin_header* pdk_plugin_entry(void);

PDK_ASSERT_STRUCT(pdk_text, 16, 8)
PDK_ASSERT_STRUCT(pdk_text16, 16, 8)
PDK_ASSERT_STRUCT(pdk_list, 16, 8)
PDK_ASSERT_STRUCT(pdk_union, 16, 8)
PDK_ASSERT_STRUCT(pdk_guid, 16, 4)
PDK_ASSERT_STRUCT(pdk_datetimeoffset, 16, 8)
PDK_ASSERT_STRUCT(pdk_decimal, 16, 8)
PDK_ASSERT_STRUCT(pdk_i128, 16, 8)
PDK_ASSERT_STRUCT(pdk_range, 8, 4)
PDK_ASSERT_STRUCT(pdk_matrix4x4, 64, 4)
PDK_ASSERT_STRUCT(pdk_buffer, 40, 8)
PDK_ASSERT_FIELD(pdk_buffer, release, 32)
PDK_ASSERT_STRUCT(pdk_error, 104, 8)
PDK_ASSERT_FIELD(pdk_error, release, 88)
PDK_ASSERT_STRUCT(pdk_contract, 48, 8)
PDK_ASSERT_FIELD(pdk_contract, abi_text, 32)
PDK_ASSERT_STRUCT(pdk_vtable, 56, 8)
PDK_ASSERT_FIELD(pdk_vtable, contract, 40)
PDK_ASSERT_FIELD(pdk_vtable, dispose, 48)
PDK_ASSERT_STRUCT(pdk_handle, 16, 8)
PDK_ASSERT_STRUCT(pdk_services, 24, 8)
PDK_ASSERT_FIELD(pdk_services, get, 16)
PDK_ASSERT_STRUCT(pdk_create_args, 16, 8)
PDK_ASSERT_STRUCT(pdk_host, 56, 8)
PDK_ASSERT_FIELD(pdk_host, report_fault, 40)
PDK_ASSERT_STRUCT(pdk_contract_export, 88, 8)
PDK_ASSERT_FIELD(pdk_contract_export, create, 72)
PDK_ASSERT_STRUCT(pdk_self_test, 56, 8)
PDK_ASSERT_STRUCT(pdk_plugin_header, 80, 8)
PDK_ASSERT_FIELD(pdk_plugin_header, exports, 64)

#ifdef __cplusplus
}
#endif

#endif
