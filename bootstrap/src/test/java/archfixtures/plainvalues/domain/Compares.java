package archfixtures.plainvalues.domain;

import java.util.List;

/// Components that are compared by their place in memory.
@SuppressWarnings("ArrayRecordComponent")
record Compares(byte[] bytes, String[][] names, List<byte[]> generic) {}
