/// Gmail's search language: the folding of text for the index, the parser of queries, and their
/// translation to SQL on the mail tables. A query never fails: what is not understood is searched
/// as text.
@NullMarked
package hexmail.emulator.search;

import org.jspecify.annotations.NullMarked;
