#!/usr/bin/env bash
# Builds the golden libraries of the ABI that this checkout speaks, in C# and in C. README.md says when.
set -euo pipefail
cd "$(dirname "$0")"

number() { sed -n "s/.*const ushort $1 = \([0-9]*\);.*/\1/p" ../../../src/Pdk/Interop/AbiVersion.cs; }
abi="$(number Major).$(number Minor)"

[ "$(uname -sm)" = "Linux x86_64" ] || { echo "golden libraries are for linux-x64" >&2; exit 1; }

dotnet build Golden.Plugin -c Release --nologo -v quiet -p:PdkGenerateHeader=true
cp Golden.Plugin/bin/Release/net10.0/linux-x64/native/Golden.Plugin.so "golden-abi-$abi.so"

headers=Golden.Contract/bin/Release/net10.0/include
gcc -std=c11 -O2 -Wall -Wextra -Werror -shared -fPIC -fvisibility=hidden -s -I "$headers" \
  -o "golden-c-abi-$abi.so" ../EndToEnd/Clients/golden.c ../EndToEnd/Clients/golden_data.c ../EndToEnd/Clients/golden_objects.c

chmod 644 golden-*"abi-$abi.so"
ls -l golden-*"abi-$abi.so"
