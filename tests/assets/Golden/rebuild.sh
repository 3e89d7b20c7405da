#!/usr/bin/env bash
# Builds the golden library of the ABI that this checkout speaks. README.md says when.
set -euo pipefail
cd "$(dirname "$0")"

number() { sed -n "s/.*const ushort $1 = \([0-9]*\);.*/\1/p" ../../../src/Pdk/Interop/AbiVersion.cs; }
golden="golden-abi-$(number Major).$(number Minor).so"

[ "$(uname -sm)" = "Linux x86_64" ] || { echo "golden libraries are for linux-x64" >&2; exit 1; }

dotnet build Golden.Plugin -c Release --nologo -v quiet
cp Golden.Plugin/bin/Release/net10.0/linux-x64/native/Golden.Plugin.so "$golden"
chmod 644 "$golden"
ls -l "$golden"
