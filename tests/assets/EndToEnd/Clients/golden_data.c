/* Values and data of the contract golden in C. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "golden_rich.h"

/* ---- Memory that a result lies in, all of it in one block -------------------------------------------------------- */

typedef struct block {
    char* memory;
    size_t used;
} block;

static void free_block(void* owner) { free(owner); }

static block allocate(pdk_buffer* result, size_t size)
{
    block made;
    made.memory = calloc(1, size);
    made.used = 0;
    result->data = result->owner = made.memory;
    result->release = free_block;
    return made;
}

static void* take(block* from, size_t size)
{
    void* part = from->memory + from->used;
    from->used += (size + 7) / 8 * 8;
    return part;
}

static pdk_text copy_text(block* to, const char* data, int64_t length)
{
    pdk_text text;
    char* copy = take(to, (size_t)length);
    if (length > 0)
        memcpy(copy, data, (size_t)length);
    text.data = data == NULL ? NULL : copy;
    text.length = length;
    return text;
}

static pdk_text literal(const char* text)
{
    pdk_text made;
    made.data = text;
    made.length = (int64_t)strlen(text);
    return made;
}

static pdk_list list(const void* data, int32_t count, size_t stride)
{
    pdk_list made;
    made.data = data;
    made.count = count;
    made.stride = (int32_t)stride;
    return made;
}

static const void* item(const pdk_list* from, int32_t index) { return (const char*)from->data + (size_t)index * (size_t)from->stride; }

/* ---- Text that grows --------------------------------------------------------------------------------------------- */

typedef struct builder {
    char* data;
    size_t length;
    size_t capacity;
} builder;

static void append(builder* to, const char* format, ...)
{
    va_list arguments;
    for (;;) {
        size_t room = to->capacity - to->length;
        int written;
        va_start(arguments, format);
        written = vsnprintf(to->data == NULL ? NULL : to->data + to->length, room, format, arguments);
        va_end(arguments);
        if ((size_t)written < room) {
            to->length += (size_t)written;
            return;
        }
        to->capacity = 2 * to->capacity + (size_t)written + 1;
        to->data = realloc(to->data, to->capacity);
    }
}

static void append_text(builder* to, pdk_text text) { append(to, "%.*s", (int)text.length, text.data == NULL ? "" : text.data); }

/* ---- Values ------------------------------------------------------------------------------------------------------ */

/* Normal numbers only. */
static pdk_f16 half_plus_one(pdk_f16 half)
{
    uint32_t bits = (uint32_t)((half >> 10 & 31) + 112) << 23 | (uint32_t)(half & 1023) << 13 | (uint32_t)(half >> 15) << 31;
    float number;
    memcpy(&number, &bits, sizeof(number));
    number += 1;
    memcpy(&bits, &number, sizeof(bits));
    return (pdk_f16)(bits >> 31 << 15 | ((bits >> 23 & 255) - 112) << 10 | (bits >> 13 & 1023));
}

/* Those of 63 bits only. */
static pdk_decimal decimal_plus_one(pdk_decimal number)
{
    int64_t one = 1;
    int64_t value = (number.flags & 0x80000000u) != 0 ? -(int64_t)number.low : (int64_t)number.low;
    for (uint32_t scale = number.flags >> 16 & 255; scale > 0; scale--)
        one *= 10;
    value += one;
    number.flags = (number.flags & 0x00FF0000u) | (value < 0 ? 0x80000000u : 0);
    number.low = (uint64_t)(value < 0 ? -value : value);
    return number;
}

pdk_error* golden_later(void* self, const golden_moment* moment, golden_moment* result)
{
    (void)self;
    *result = *moment;
    result->at += UINT64_C(600000000);
    result->price = decimal_plus_one(moment->price);
    result->part = half_plus_one(moment->part);
    result->sum.low++;
    if (result->sum.low == 0)
        result->sum.high++;
    if (moment->day.has_value)
        result->day.value++;
    result->place.item1++;
    result->place.item2++;
    return NULL;
}

pdk_error* golden_turn_28(void* self, const golden_tuple_utf8_i32* pair, pdk_buffer* result)
{
    block memory = allocate(result, sizeof(golden_tuple_i32_utf8) + (size_t)pair->item1.length + 8);
    golden_tuple_i32_utf8* turned = take(&memory, sizeof(*turned));
    (void)self;
    turned->item1 = pair->item2;
    turned->item2 = copy_text(&memory, pair->item1.data, pair->item1.length);
    result->length = sizeof(*turned);
    return NULL;
}

pdk_error* golden_update(void* self, const char* link, int64_t link_length, const char* version, int64_t version_length, pdk_buffer* text, pdk_buffer* result)
{
    char copy[64], next[64];
    int major, minor, build;
    int64_t start = 0, end;
    (void)self;
    while (start + 3 < link_length && memcmp(link + start, "://", 3) != 0)
        start++;
    start += 3;
    for (end = start; end < link_length && link[end] != '/'; end++) { }
    golden_answer(text, link + start, end - start, 1);
    snprintf(copy, sizeof(copy), "%.*s", (int)version_length, version);
    sscanf(copy, "%d.%d.%d", &major, &minor, &build);
    snprintf(next, sizeof(next), "%d.%d.%d", major, minor, build + 1);
    return golden_answer(result, next, (int64_t)strlen(next), 1);
}

/* ---- Data -------------------------------------------------------------------------------------------------------- */

static void tell(builder* to, const golden_person* person)
{
    const golden_address* home = person->home;
    int64_t counts = 0, numbers = 0;
    append_text(to, person->name);
    append(to, " %d ", person->level);
    if (home != NULL)
        append_text(to, home->street);
    append(to, ":%d ", home == NULL ? 0 : home->number);
    for (int32_t index = 0; index < person->tags.count; index++) {
        append(to, index > 0 ? "+" : "");
        append_text(to, *(const pdk_text*)item(&person->tags, index));
    }
    for (int32_t index = 0; index < person->counts.count; index++)
        counts += ((const golden_entry_utf8_i32*)item(&person->counts, index))->value;
    append(to, " %d [", (int)counts);
    for (int32_t index = 0; index < person->children.count; index++) {
        append(to, index > 0 ? " " : "");
        tell(to, item(&person->children, index));
    }
    append(to, "] ");
    if (person->pet.data == NULL)
        append(to, "-");
    else if (person->pet.tag == GOLDEN_PET_DOG) {
        append(to, "dog ");
        append_text(to, ((const golden_dog*)person->pet.data)->name);
        append(to, " %d", ((const golden_dog*)person->pet.data)->bones);
    } else
        append(to, "cat %d", ((const golden_cat*)person->pet.data)->lives);
    append(to, " ");
    if (person->badge.has_value)
        append_text(to, person->badge.value.item1);
    append(to, ":%d", person->badge.has_value ? person->badge.value.item2 : 0);
    for (int32_t index = 0; index < person->numbers.count; index++)
        numbers += *(const int64_t*)item(&person->numbers, index);

    /* The score came with version 2 of the data: its writer may be older. */
    append(to, " %d %d", (int)numbers, person->size >= sizeof(golden_person) ? (int)(person->score * 10) : 5);
}

pdk_error* golden_tell(void* self, const golden_person* person, pdk_buffer* result)
{
    builder text = { NULL, 0, 0 };
    pdk_error* error;
    (void)self;
    if (PDK_IS_NULL(person))
        append(&text, "nobody");
    else
        tell(&text, person);
    error = golden_answer(result, text.data, (int64_t)text.length, 1);
    free(text.data);
    return error;
}

pdk_error* golden_make(void* self, const char* name, int64_t name_length, pdk_buffer* result)
{
    static const golden_address home = { sizeof(golden_address), PDK_TEXT("street"), 7 };
    static const pdk_text tags[] = { PDK_TEXT("a"), PDK_TEXT("\xC3\xBC") };
    static const golden_entry_utf8_i32 counts[] = { { PDK_TEXT("one"), 1 }, { PDK_TEXT("two"), 2 } };
    static const golden_dog dog = { sizeof(golden_dog), PDK_TEXT("dog"), 3 };
    static const golden_cat cat = { sizeof(golden_cat), 9 };
    static const int64_t numbers[] = { 5, 6 };
    golden_person *person, *child;
    block memory;
    if (name == NULL) {
        result->data = NULL;
        result->length = 0;
        return NULL;
    }

    memory = allocate(result, 2 * sizeof(golden_person) + (size_t)name_length + 8);
    person = take(&memory, sizeof(*person));
    child = take(&memory, sizeof(*child));
    child->size = person->size = sizeof(golden_person);
    child->name = literal("child");
    child->pet.tag = GOLDEN_PET_CAT;
    child->pet.data = &cat;
    child->score = 0.5;
    person->name = copy_text(&memory, name, name_length);
    person->level = GOLDEN_LEVEL_HIGH;
    person->born.has_value = 1;
    person->born.value.at = PDK_DATETIME(PDK_TICKS_OF_1970, 1);
    person->born.value.price.flags = 2u << 16;
    person->born.value.price.low = 150;
    person->born.value.part = 0x3800;
    person->born.value.sum.low = UINT64_MAX;
    person->born.value.sum.high = -1;
    person->born.value.day.has_value = 1;
    person->born.value.day.value = 739617;
    person->born.value.place.item1 = 3;
    person->born.value.place.item2 = 'p';
    person->home = &home;
    person->tags = list(tags, 2, sizeof(tags[0]));
    person->counts = list(counts, 2, sizeof(counts[0]));
    person->children = list(child, 1, sizeof(*child));
    person->pet.tag = GOLDEN_PET_DOG;
    person->pet.data = &dog;
    person->badge.has_value = 1;
    person->badge.value.item1 = literal("badge");
    person->badge.value.item2 = 4;
    person->numbers = list(numbers, 2, sizeof(numbers[0]));
    person->log = ((golden_object*)self)->log;
    person->score = 1.5;
    result->length = sizeof(*person);
    return NULL;
}

pdk_error* golden_names(void* self, const pdk_list* people, pdk_buffer* result)
{
    size_t size = sizeof(pdk_list) + (size_t)people->count * sizeof(pdk_text);
    block memory;
    pdk_list* names;
    pdk_text* texts;
    (void)self;
    for (int32_t index = 0; index < people->count; index++)
        size += (size_t)((const golden_person*)item(people, index))->name.length + 8;
    memory = allocate(result, size);
    names = take(&memory, sizeof(*names));
    texts = take(&memory, (size_t)people->count * sizeof(pdk_text));
    for (int32_t index = 0; index < people->count; index++) {
        pdk_text name = ((const golden_person*)item(people, index))->name;
        texts[index] = copy_text(&memory, name.data, name.length);
    }
    *names = list(texts, people->count, sizeof(pdk_text));
    result->length = sizeof(*names);
    return NULL;
}

pdk_error* golden_lengths(void* self, const pdk_list* words, pdk_buffer* result)
{
    size_t size = sizeof(pdk_list) + (size_t)words->count * sizeof(golden_entry_utf8_i32);
    block memory;
    pdk_list* lengths;
    golden_entry_utf8_i32* entries;
    (void)self;
    for (int32_t index = 0; index < words->count; index++)
        size += (size_t)((const pdk_text*)item(words, index))->length + 8;
    memory = allocate(result, size);
    lengths = take(&memory, sizeof(*lengths));
    entries = take(&memory, (size_t)words->count * sizeof(*entries));
    for (int32_t index = 0; index < words->count; index++) {
        const pdk_text* word = item(words, index);
        entries[index].key = copy_text(&memory, word->data, word->length);
        entries[index].value = (int32_t)word->length;
    }
    *lengths = list(entries, words->count, sizeof(*entries));
    result->length = sizeof(*lengths);
    return NULL;
}

pdk_error* golden_feed(void* self, const pdk_union* pet, pdk_buffer* result)
{
    const golden_dog* dog = pet->data;
    block memory = allocate(result, sizeof(pdk_union) + sizeof(golden_dog) + (pet->tag == GOLDEN_PET_DOG ? (size_t)dog->name.length : 0) + 8);
    pdk_union* fed = take(&memory, sizeof(*fed));
    golden_dog* made = take(&memory, sizeof(*made));
    (void)self;
    *fed = *pet;
    fed->data = made;
    if (pet->tag == GOLDEN_PET_DOG) {
        made->size = sizeof(golden_dog);
        made->name = copy_text(&memory, dog->name.data, dog->name.length);
        made->bones = dog->bones + 1;
    } else {
        made->size = sizeof(golden_cat);
        ((golden_cat*)(void*)made)->lives = ((const golden_cat*)pet->data)->lives - 1;
    }
    result->length = sizeof(*fed);
    return NULL;
}
