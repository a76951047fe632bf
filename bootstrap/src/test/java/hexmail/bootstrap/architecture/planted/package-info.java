/// Violations that are planted into a copy of the sources, one after the other, to see that the
/// gate named for each refuses it. Here is the machine; the table is a page of the documents.
@NullMarked
package hexmail.bootstrap.architecture.planted;

import org.jspecify.annotations.NullMarked;
