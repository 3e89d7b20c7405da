using Pdk;

namespace EndToEnd;

/// <summary>Objects of each kind of the matrix, whose code <c>EndToEndMatrixTests</c> writes.</summary>
[Plugin("endtoend.a.matrix", "1.0.0")]
public sealed class MatrixPlugin : Matrix.Side;
