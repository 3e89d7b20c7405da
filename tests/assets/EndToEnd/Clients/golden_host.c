/* A host in C of the contract golden, written against the header that Pdk makes of it: C99, and C++11 as it stands. */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "golden.child.pdk.h"
#include "golden.log.pdk.h"
#include "golden.named.pdk.h"
#include "golden.pdk.h"

static void require(int condition, const char* what)
{
    if (!condition) {
        printf("FAILED: %s\n", what);
        exit(1);
    }
}

static void check(pdk_error* error, const char* what)
{
    if (error != NULL)
        printf("%.*s\n", (int)error->message.length, error->message.data);
    require(error == NULL, what);
}

static void print_text(const char* what, pdk_buffer* buffer)
{
    printf("%s: '%.*s'\n", what, (int)buffer->length, (const char*)buffer->data);
    if (buffer->release != NULL)
        buffer->release(buffer->owner);
}

static const pdk_buffer s_none = { NULL, 0, 0, NULL, NULL };

static void values(const golden_vtable* golden, void* self)
{
    double mixed, sum;
    golden_level level;
    int64_t read = 1, changed = 2, written = 0;
    int32_t added;
    const double items[] = { 1, 2, 0.5 };
    const golden_point points[] = { { 1, 2 }, { 3, 4 } };
    golden_point reversed[2];
    golden_pair_point_level pair;
    golden_pair_level_point turned;
    golden_shape shape, grown;

    check(golden->mix(self, -1, 2, -3, 4, -5, 6, -7, 8, -0.5f, 0.25, -11, 12, 1, 'n', GOLDEN_LEVEL_HIGH, &mixed), "mix");
    printf("mix: %g\n", mixed);
    check(golden->next(self, GOLDEN_LEVEL_LOW, &level), "next");
    printf("next: %d\n", level == GOLDEN_LEVEL_MIDDLE);
    check(golden->numbers(self, &read, &changed, &written), "numbers");
    printf("moved: %d %d\n", (int)changed, (int)written);

    memset(&shape, 0, sizeof(shape));
    shape.letter = 'a';
    shape.address = -1;
    shape.packed.b = 2;
    shape.overlay.whole = 1;
    shape.pair.first = 9;
    shape.pair.second.x = 0.5;
    check(golden->grow(self, &shape, &grown), "grow");
    printf("grow: %d %c %d %d %d %x %d %d %d %d %g\n", grown.flag, grown.letter, (int)grown.address, grown.level, (int)grown.packed.b,
        (unsigned)grown.overlay.upper.value, (int)grown.overlay.whole, grown.five.first[4], grown.bytes[2], grown.pair.first, grown.pair.second.x);

    memset(&pair, 0, sizeof(pair));
    pair.first = points[0];
    pair.second = GOLDEN_LEVEL_LOW;
    check(golden->turn(self, &pair, &turned), "turn");
    printf("turn: %d %g %g\n", turned.first, turned.second.x, turned.second.y);
    check(golden->sum(self, items, 3, &sum), "sum");
    printf("sum: %g\n", sum);
    check(golden->reverse(self, points, 2, reversed, 2), "reverse");
    printf("reverse: %g %g\n", reversed[0].x, reversed[1].y);
    check(golden->add(self, 40, 2, &added), "add");
    printf("add: %d\n", added);
}

static void texts(const golden_vtable* golden, void* self)
{
    char scratch[8];
    pdk_buffer own = { NULL, 0, 0, NULL, NULL };
    pdk_buffer text = s_none, bytes = s_none;
    pdk_error* error;

    own.data = scratch;
    own.capacity = sizeof(scratch);
    check(golden->add_17(self, "for", 3, "ty", 2, &own), "add_17");
    require(own.data == scratch && own.release == NULL, "a short text lies in the caller's memory");
    print_text("add", &own);
    check(golden->echo(self, "longer than the scratch", 23, &text), "echo");
    print_text("echo", &text);
    check(golden->copy(self, NULL, 0, &bytes), "copy");
    require(bytes.data == NULL, "null is null");

    error = golden->fail(self, 2);
    require(error != NULL, "fail");
    printf("fail: %d %.*s\n", error->code, (int)error->type_name.length, error->type_name.data);
    if (error->release != NULL)
        error->release(error);
    require(PDK_HAS(golden, golden_vtable, describe), "describe is there");
    text = s_none;
    check(golden->describe(self, "me", 2, &text), "describe");
    print_text("describe", &text);
}

/* One log and one function for all, which nobody has to count. */
static int32_t retain(void* self) { (void)self; return 1; }
static void release(void* self) { (void)self; }
static pdk_error* write_line(void* self, const char* text, int64_t text_length)
{
    (void)self;
    printf("log: '%.*s'\n", (int)text_length, text);
    return NULL;
}
static const golden_log_vtable s_log = { GOLDEN_LOG_VTABLE_HEADER(retain, release, NULL, NULL), write_line };

static pdk_error* show(void* self, int32_t value, pdk_buffer* result)
{
    static char text[16];
    (void)self;
    result->length = sprintf(text, "<%d>", (int)value);
    result->data = text;
    return NULL;
}
static const golden_delegate_utf8_i32_vtable s_show = { GOLDEN_DELEGATE_UTF8_I32_VTABLE_HEADER(retain, release), show };

static void objects(const golden_vtable* golden, void* self)
{
    static int s_self;
    pdk_handle log, function, adder, child, back, parent;
    pdk_buffer text = s_none, person = s_none;
    const golden_child_vtable* vtable;
    const golden_named_vtable* named;
    const golden_person* made;
    int32_t sum;

    function.self = &s_self;
    function.vtable = &s_show.header;
    check(golden->apply(self, &function, 42, &text), "apply");
    print_text("apply", &text);
    check(golden->adder(self, 40, &adder), "adder");
    check(((const golden_delegate_i32_i32_vtable*)adder.vtable)->invoke(adder.self, 2, &sum), "invoke");
    printf("adder: %d\n", sum);
    adder.vtable->release(adder.self);

    log.self = &s_self;
    log.vtable = &s_log.header;
    check(golden->set_log(self, &log), "set_log");
    check(golden->get_log(self, &back), "get_log");
    require(back.self == log.self && back.vtable == log.vtable, "an object that comes home is itself");
    back.vtable->release(back.self);
    check(golden->child(self, "child", 5, &child), "child");
    vtable = (const golden_child_vtable*)child.vtable;
    check(vtable->say(child.self, "hello", 5), "say");
    check(vtable->get_parent(child.self, &parent), "get_parent");
    require(parent.self == self, "the parent is the object that create made");
    parent.vtable->release(parent.self);
    named = (const golden_named_vtable*)child.vtable->query(child.self, GOLDEN_NAMED_ID);
    text = s_none;
    check(named->get_name(child.self, &text), "get_name");
    print_text("name", &text);
    require(child.vtable->query(child.self, GOLDEN_LOG_ID) == NULL, "a child is no log");
    check(child.vtable->dispose(child.self), "dispose");
    child.vtable->release(child.self);

    check(golden->make(self, "made", 4, &person), "make");
    made = (const golden_person*)person.data;
    require(person.length >= (int64_t)made->size && made->size >= sizeof(*made) && made->log.self == log.self, "all of the person is there");
    printf("made: %.*s, %d children, %s, %g\n", (int)made->name.length, made->name.data, made->children.count,
        ((const golden_address*)made->home)->street.data == NULL ? "homeless" : "at home", made->score);
    text = s_none;
    check(golden->tell(self, made, &text), "tell");
    print_text("tell", &text);
    person.release(person.owner);
    log.self = NULL;
    check(golden->set_log(self, &log), "set_log to none");
}

int main(int count, char** arguments)
{
    void* library = dlopen(arguments[count - 1], RTLD_NOW);
    const pdk_plugin_header* (*entry)(void);
    const pdk_plugin_header* header;
    const pdk_contract_export* offer;
    pdk_create_args args = { sizeof(pdk_create_args), 0, NULL };
    pdk_host host = { sizeof(pdk_host), PDK_ABI_MAJOR, PDK_ABI_MINOR, 0, arguments[count - 1], NULL, NULL, NULL, 0 };
    pdk_handle handle = { NULL, NULL };
    static const uint8_t fingerprint[] = GOLDEN_FINGERPRINT;

    require(library != NULL, "the library is loaded");
    *(void**)&entry = dlsym(library, "pdk_plugin_entry");
    header = entry();
    require(header->magic == PDK_MAGIC && header->abi_major == PDK_ABI_MAJOR && header->abi_minor == PDK_ABI_MINOR, "version");
    offer = header->exports;
    require(strcmp(offer->contract_id, GOLDEN_ID) == 0, "id");
    require(memcmp(offer->fingerprint, fingerprint, sizeof(fingerprint)) == 0, "the plugin was built against this contract");
    require(offer->abi_text_length == GOLDEN_ABI_TEXT_LENGTH && memcmp(offer->abi_text, GOLDEN_ABI_TEXT, GOLDEN_ABI_TEXT_LENGTH) == 0, "text");
    if (header->init != NULL)
        check(header->init(&host), "init");
    check(offer->create(&args, &handle), "create");
    values((const golden_vtable*)handle.vtable, handle.self);
    texts((const golden_vtable*)handle.vtable, handle.self);
    objects((const golden_vtable*)handle.vtable, handle.self);
    handle.vtable->release(handle.self);
    printf("%d left\n", header->shutdown == NULL ? 0 : (int)header->shutdown(1000));
    return 0;
}
