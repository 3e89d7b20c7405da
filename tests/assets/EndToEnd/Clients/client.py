"""A host in Python, with nothing but its standard library: prints what client.c prints."""

import ctypes as c
import re
import sys

MAGIC = int.from_bytes(b"PDKPLUG\0", "little")
ABI_MAJOR, ABI_MINOR = 1, 0
OWN_EXCEPTION = 1


class Text(c.Structure):
    _fields_ = [("data", c.c_void_p), ("length", c.c_int64)]

    def __str__(self):
        return c.string_at(self.data, self.length).decode() if self.data else ""


class Error(c.Structure):
    pass


ErrorPointer = c.POINTER(Error)
Error._fields_ = [
    ("size", c.c_uint32), ("code", c.c_int32), ("type_name", Text), ("message", Text), ("stack_trace", Text),
    ("detail", Text), ("inner", ErrorPointer), ("next", ErrorPointer), ("release", c.CFUNCTYPE(None, ErrorPointer)),
    ("hresult", c.c_int32), ("reserved", c.c_uint32)]


class Buffer(c.Structure):
    _fields_ = [
        ("data", c.c_void_p), ("length", c.c_int64), ("capacity", c.c_int64), ("owner", c.c_void_p),
        ("release", c.c_void_p)]

    def take(self):
        """The text, its memory given back."""
        text = c.string_at(self.data, self.length).decode()
        if self.release:
            c.CFUNCTYPE(None, c.c_void_p)(self.release)(self.owner)
        return text


class Vtable(c.Structure):
    _fields_ = [
        ("size", c.c_uint32), ("slots", c.c_uint32), ("flags", c.c_uint32), ("reserved", c.c_uint32),
        ("retain", c.CFUNCTYPE(c.c_int32, c.c_void_p)), ("release", c.CFUNCTYPE(None, c.c_void_p)),
        ("query", c.CFUNCTYPE(c.c_void_p, c.c_void_p, c.c_char_p)), ("contract", c.c_void_p), ("dispose", c.c_void_p)]


class Handle(c.Structure):
    _fields_ = [("self", c.c_void_p), ("vtable", c.POINTER(Vtable))]


class CreateArgs(c.Structure):
    _fields_ = [("size", c.c_uint32), ("reserved", c.c_uint32), ("services", c.c_void_p)]


class Host(c.Structure):
    _fields_ = [
        ("size", c.c_uint32), ("abi_major", c.c_uint16), ("abi_minor", c.c_uint16), ("features", c.c_uint64),
        ("library_path", c.c_char_p), ("services", c.c_void_p), ("context", c.c_void_p),
        ("report_fault", c.CFUNCTYPE(None, c.c_void_p, ErrorPointer)), ("flags", c.c_uint64)]


class ContractExport(c.Structure):
    _fields_ = [
        ("plugin_id", c.c_char_p), ("plugin_version", c.c_char_p), ("contract_id", c.c_char_p),
        ("contract_version", c.c_uint32), ("reserved", c.c_uint32), ("fingerprint", c.c_uint64 * 2),
        ("abi_text", c.c_void_p), ("abi_text_length", c.c_int64), ("vtable", c.POINTER(Vtable)),
        ("create", c.CFUNCTYPE(ErrorPointer, c.POINTER(CreateArgs), c.POINTER(Handle))), ("flags", c.c_uint64)]

    def slot(self, vtable, name, *types):
        """A slot by its name, whose number stands in the contract's ABI text."""
        text = c.string_at(self.abi_text, self.abi_text_length).decode()
        number = int(re.search(rf"^ *slot (\d+) {name}\(", text, re.MULTILINE)[1])
        require(number < vtable.contents.slots, name)
        slots = c.cast(c.addressof(vtable.contents) + c.sizeof(Vtable), c.POINTER(c.c_void_p))
        return c.CFUNCTYPE(ErrorPointer, c.c_void_p, *types)(slots[number])

    def new(self):
        handle = Handle()
        require(not self.create(CreateArgs(c.sizeof(CreateArgs)), handle), "create answers no error")
        require(address(handle.vtable) == address(self.vtable), "the object has the vtable of its export")
        return handle


class Header(c.Structure):
    _fields_ = [
        ("magic", c.c_uint64), ("size", c.c_uint32), ("abi_major", c.c_uint16), ("abi_minor", c.c_uint16),
        ("features", c.c_uint64), ("required_features", c.c_uint64), ("runtime", c.c_char_p),
        ("init", c.CFUNCTYPE(ErrorPointer, c.POINTER(Host))), ("shutdown", c.CFUNCTYPE(c.c_int32, c.c_int32)),
        ("export_count", c.c_uint32), ("export_stride", c.c_uint32), ("exports", c.c_void_p), ("self_test", c.c_void_p)]

    def offers(self):
        for index in range(self.export_count):
            yield ContractExport.from_address(self.exports + index * self.export_stride)

    def find(self, plugin, contract):
        return next(offer for offer in self.offers() if (offer.plugin_id, offer.contract_id) == (plugin, contract))


def require(condition, what):
    if not condition:
        print("FAILED:", what)
        sys.exit(1)


def address(pointer):
    return c.cast(pointer, c.c_void_p).value


def print_error(what, error):
    require(error, what)
    print(f"{what}: {error.contents.code} {error.contents.type_name}")
    if error.contents.code == OWN_EXCEPTION:
        print(f"  {error.contents.message}")
    error.contents.release(error)


def texts(handle, text):
    scratch = c.create_string_buffer(16)

    def echo(value):
        buffer = Buffer(c.addressof(scratch), 0, len(scratch))
        require(not text(handle.self, value, len(value or b""), buffer), value)
        return buffer

    short = echo(b"short")
    require(short.data == c.addressof(scratch) and not short.release, "a short text lies in the caller's memory")
    print("short text:", short.take())
    long = echo(b"longer than sixteen bytes")
    require(long.data != c.addressof(scratch) and long.release, "a long text lies in the plugin's memory")
    print("long text:", long.take())
    require(echo(None).data is None, "null is null")
    empty = echo(b"")
    require(empty.data is not None and empty.length == 0, "empty is not null")


def errors(header, handle):
    throwing = header.find(b"endtoend.a", b"endtoend.throwing")
    query = handle.vtable.contents.query
    require(query(handle.self, b"endtoend.throwing") == address(throwing.vtable), "the object knows its other contract")
    require(query(handle.self, b"endtoend.absent") is None, "and no others")

    fail = throwing.slot(throwing.vtable, "Throw", c.c_int32)
    measure = throwing.slot(throwing.vtable, "Measure", c.c_char_p, c.c_int64, c.POINTER(c.c_int32))
    error = fail(handle.self, 1)
    require("EndToEnd.Throwing.Raise(" in str(error.contents.stack_trace), "the stack names the method")
    print_error("thrown", error)
    error = fail(handle.self, 3)
    inner = error.contents.inner.contents.inner
    require(inner and not inner.contents.inner, "three errors in each other")
    print_error("chain", error)
    length = c.c_int32(-1)
    print_error("not UTF-8", measure(handle.self, b"a\xff", 2, length))
    require(length.value == -1, "a call that fails writes no result")
    require(not measure(handle.self, "aä".encode(), 3, length), "and the next one works")
    print("measured:", length.value)

    none = Handle()
    unborn = header.find(b"endtoend.a.unborn", b"endtoend.fragile")
    print_error("constructor", unborn.create(CreateArgs(c.sizeof(CreateArgs)), none))
    require(none.self is None, "what failed made no object")


def handles(header, handle, add):
    total = c.c_int32()
    print_error("null handle", add(None, 1, 2, total))
    print_error("forged handle", add(handle.self + 1, 1, 2, total))
    other = header.find(b"endtoend.a.tracked", b"endtoend.lifetime").new()
    print_error("handle of another class", add(other.self, 1, 2, total))
    other.vtable.contents.release(other.self)

    vtable = handle.vtable.contents
    require(vtable.retain(handle.self) == 1, "a second count")
    vtable.release(handle.self)
    require(not add(handle.self, 1, 2, total), "one count is left")
    vtable.release(handle.self)
    require(vtable.retain(handle.self) == 0, "no count can be added to nothing")
    vtable.release(handle.self)
    print_error("stale handle", add(handle.self, 1, 2, total))


def main(path):
    library = c.CDLL(path)
    library.pdk_plugin_entry.restype = c.POINTER(Header)
    header = library.pdk_plugin_entry().contents
    require(header.magic == MAGIC, "magic")
    require((header.abi_major, header.abi_minor) == (ABI_MAJOR, ABI_MINOR), "version")
    require(header.size >= c.sizeof(Header) and header.export_stride >= c.sizeof(ContractExport), "sizes")

    report_fault = dict(Host._fields_)["report_fault"](lambda context, error: print("fault:", error.contents.message))
    host = Host(c.sizeof(Host), ABI_MAJOR, ABI_MINOR, library_path=path.encode(), report_fault=report_fault)
    require(not header.init(host), "init")
    for offer in header.offers():
        print(f"{offer.plugin_id.decode()} {offer.plugin_version.decode()}: {offer.contract_id.decode()} {offer.contract_version}")

    values = header.find(b"endtoend.a", b"endtoend.values")
    handle = values.new()
    add = c.CFUNCTYPE(ErrorPointer, c.c_void_p, c.c_int32, c.c_int32, c.POINTER(c.c_int32))(("endtoend_values_add", library))
    total = c.c_int32()
    require(not add(handle.self, 20, 22, total), "a named export")
    print("named export:", total.value)
    buffer = Buffer()
    require(not values.slot(handle.vtable, "PluginId", c.POINTER(Buffer))(handle.self, buffer), "a slot")
    print("slot:", buffer.take())
    texts(handle, values.slot(handle.vtable, "Text", c.c_char_p, c.c_int64, c.POINTER(Buffer)))
    errors(header, handle)
    handles(header, handle, add)

    undying = header.find(b"endtoend.a.undying", b"endtoend.fragile").new()
    undying.vtable.contents.release(undying.self)
    handle = values.new()
    print(f"shutdown: {header.shutdown(1000)} left")
    print_error("after shutdown", add(handle.self, 1, 2, total))
    require(not header.init(host), "init again")
    handle = values.new()
    require(not add(handle.self, 1, 2, total) and total.value == 3, "works again")
    handle.vtable.contents.release(handle.self)
    print(f"shutdown: {header.shutdown(1000)} left")


main(sys.argv[1])
