/* A host in C: loads a plugin library, finds its way through the header, calls and fails and cleans up. Prints what it
   sees; client.py prints the same. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "pdk.h"

typedef pdk_error *(*fn_plugin_id)(void *self, pdk_buffer *result);
typedef pdk_error *(*fn_add)(void *self, int32_t a, int32_t b, int32_t *result);
typedef pdk_error *(*fn_text)(void *self, const char *value, int64_t length, pdk_buffer *result);
typedef pdk_error *(*fn_throw)(void *self, int32_t failure);
typedef pdk_error *(*fn_measure)(void *self, const char *text, int64_t length, int32_t *result);

enum { OWN_EXCEPTION = 1 };

static const pdk_plugin_header *header;

static void require(bool condition, const char *what)
{
    if (!condition) {
        printf("FAILED: %s\n", what);
        exit(1);
    }
}

static bool is(const char *a, const char *b) { return strcmp(a, b) == 0; }

static bool contains(pdk_text text, const char *part) { return memmem(text.data, text.length, part, strlen(part)) != NULL; }

static const pdk_contract_export *export_at(uint32_t index)
{
    return (const pdk_contract_export *)((const char *)header->exports + (size_t)index * header->export_stride);
}

static const pdk_contract_export *find(const char *plugin, const char *contract)
{
    for (uint32_t index = 0; index < header->export_count; index++) {
        const pdk_contract_export *found = export_at(index);
        if (is(found->plugin_id, plugin) && is(found->contract_id, contract))
            return found;
    }
    require(false, contract);
    return NULL;
}

/* A slot by its name, whose number stands in the contract's ABI text: "slot 7 Name(". */
static void *slot(const pdk_contract_export *contract, const pdk_vtable *vtable, const char *name)
{
    char *text = strndup(contract->abi_text, contract->abi_text_length);
    char *end = NULL;
    unsigned long number = 0;
    for (char *line = strtok_r(text, "\n", &end); line; line = strtok_r(NULL, "\n", &end)) {
        char found[64];
        if (sscanf(line, " slot %lu %63[^(](", &number, found) == 2 && is(found, name)) {
            free(text);
            require(number < vtable->slots, name);
            return ((void *const *)(vtable + 1))[number];
        }
    }
    require(false, name);
    return NULL;
}

static pdk_handle create(const pdk_contract_export *contract)
{
    pdk_create_args args = { .size = sizeof args };
    pdk_handle handle = { 0 };
    require(contract->create(&args, &handle) == NULL, "create answers no error");
    require(handle.vtable == contract->vtable, "the object has the vtable of its export");
    return handle;
}

static void print_error(const char *what, pdk_error *error)
{
    require(error != NULL, what);
    require(error->size >= sizeof *error && error->release != NULL, "an error knows its size and its end");
    printf("%s: %" PRId32 " %.*s\n", what, error->code, (int)error->type_name.length, error->type_name.data);
    if (error->code == OWN_EXCEPTION)
        printf("  %.*s\n", (int)error->message.length, error->message.data);
    error->release(error);
}

static void report_fault(void *context, const pdk_error *error)
{
    require(context == &header, "the context comes back");
    printf("fault: %.*s\n", (int)error->message.length, error->message.data);
}

static void texts(void *self, fn_text text)
{
    char scratch[16];
    pdk_buffer buffer = { .data = scratch, .capacity = sizeof scratch };
    require(text(self, "short", 5, &buffer) == NULL, "a short text");
    require(buffer.data == scratch && buffer.release == NULL, "a short text lies in the caller's memory");
    printf("short text: %.*s\n", (int)buffer.length, (char *)buffer.data);

    buffer = (pdk_buffer) { .data = scratch, .capacity = sizeof scratch };
    require(text(self, "longer than sixteen bytes", 25, &buffer) == NULL, "a long text");
    require(buffer.data != scratch && buffer.release != NULL, "a long text lies in the plugin's memory");
    printf("long text: %.*s\n", (int)buffer.length, (char *)buffer.data);
    buffer.release(buffer.owner);

    buffer = (pdk_buffer) { .data = scratch, .capacity = sizeof scratch };
    require(text(self, NULL, 0, &buffer) == NULL && buffer.data == NULL, "null is null");
    buffer = (pdk_buffer) { .data = scratch, .capacity = sizeof scratch };
    require(text(self, "", 0, &buffer) == NULL && buffer.data != NULL && buffer.length == 0, "empty is not null");
}

static void errors(const pdk_handle *handle)
{
    const pdk_contract_export *throwing = find("endtoend.a", "endtoend.throwing");
    const pdk_vtable *vtable = handle->vtable->query(handle->self, "endtoend.throwing");
    require(vtable == throwing->vtable, "the object knows its other contract");
    require(handle->vtable->query(handle->self, "endtoend.absent") == NULL, "and no others");

    fn_throw fail = (fn_throw)slot(throwing, vtable, "Throw");
    fn_measure measure = (fn_measure)slot(throwing, vtable, "Measure");
    pdk_error *error = fail(handle->self, 1);
    require(error && contains(error->stack_trace, "EndToEnd.Throwing.Raise("), "the stack names the method");
    print_error("thrown", error);
    error = fail(handle->self, 3);
    require(error && error->inner && error->inner->inner && !error->inner->inner->inner, "three errors in each other");
    print_error("chain", error);
    int32_t length = -1;
    print_error("not UTF-8", measure(handle->self, "a\xFF", 2, &length));
    require(length == -1, "a call that fails writes no result");
    require(measure(handle->self, "a\xC3\xA4", 3, &length) == NULL, "and the next one works");
    printf("measured: %" PRId32 "\n", length);

    pdk_handle none = { 0 };
    print_error("constructor", find("endtoend.a.unborn", "endtoend.fragile")->create(&(pdk_create_args) { .size = 16 }, &none));
    require(none.self == NULL, "what failed made no object");
}

static void handles(pdk_handle handle, fn_add add)
{
    int32_t sum;
    print_error("null handle", add(NULL, 1, 2, &sum));
    print_error("forged handle", add((char *)handle.self + 1, 1, 2, &sum));
    pdk_handle other = create(find("endtoend.a.tracked", "endtoend.lifetime"));
    print_error("handle of another class", add(other.self, 1, 2, &sum));
    other.vtable->release(other.self);

    require(handle.vtable->retain(handle.self) == 1, "a second count");
    handle.vtable->release(handle.self);
    require(add(handle.self, 1, 2, &sum) == NULL, "one count is left");
    handle.vtable->release(handle.self);
    require(handle.vtable->retain(handle.self) == 0, "no count can be added to nothing");
    handle.vtable->release(handle.self);
    print_error("stale handle", add(handle.self, 1, 2, &sum));
}

int main(int argc, char **argv)
{
    require(argc == 2, "usage: client LIBRARY");
    void *library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    require(library != NULL, "dlopen");
    const pdk_plugin_header *(*entry)(void) = (const pdk_plugin_header *(*)(void))dlsym(library, "pdk_plugin_entry");
    require(entry != NULL, "dlsym");
    header = entry();
    require(header != NULL && header->magic == PDK_MAGIC, "magic");
    require(header->abi_major == PDK_ABI_MAJOR && header->abi_minor == PDK_ABI_MINOR, "version");
    require(header->size >= sizeof *header && header->export_stride >= sizeof(pdk_contract_export), "sizes");
    require(header->required_features == 0 && header == entry(), "header");

    pdk_host host = {
        .size = sizeof host, .abi_major = PDK_ABI_MAJOR, .abi_minor = PDK_ABI_MINOR, .library_path = argv[1],
        .context = &header, .report_fault = report_fault,
    };
    require(header->init(&host) == NULL, "init");
    for (uint32_t index = 0; index < header->export_count; index++) {
        const pdk_contract_export *offer = export_at(index);
        printf("%s %s: %s %" PRIu32 "\n", offer->plugin_id, offer->plugin_version, offer->contract_id, offer->contract_version);
    }

    const pdk_contract_export *values = find("endtoend.a", "endtoend.values");
    pdk_handle handle = create(values);
    fn_add add = (fn_add)dlsym(library, "endtoend_values_add");
    int32_t sum = 0;
    require(add(handle.self, 20, 22, &sum) == NULL, "a named export");
    printf("named export: %" PRId32 "\n", sum);
    pdk_buffer id = { 0 };
    require(((fn_plugin_id)slot(values, handle.vtable, "PluginId"))(handle.self, &id) == NULL, "a slot");
    printf("slot: %.*s\n", (int)id.length, (char *)id.data);
    id.release(id.owner);
    texts(handle.self, (fn_text)slot(values, handle.vtable, "Text"));
    errors(&handle);
    handles(handle, add);

    pdk_handle undying = create(find("endtoend.a.undying", "endtoend.fragile"));
    undying.vtable->release(undying.self);
    handle = create(values);
    printf("shutdown: %" PRId32 " left\n", header->shutdown(1000));
    print_error("after shutdown", add(handle.self, 1, 2, &sum));
    require(header->init(&host) == NULL, "init again");
    handle = create(values);
    require(add(handle.self, 1, 2, &sum) == NULL && sum == 3, "works again");
    handle.vtable->release(handle.self);
    printf("shutdown: %" PRId32 " left\n", header->shutdown(1000));
    return 0;
}
