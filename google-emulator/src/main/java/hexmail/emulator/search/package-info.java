/// Gmail's search language: words as the index keeps them, the parser of queries, and their
/// translation to SQL on the mail tables. A query never fails: what is not understood is text to
/// look for.
@NullMarked
package hexmail.emulator.search;

import org.jspecify.annotations.NullMarked;
