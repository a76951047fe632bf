/// Tests of what a person does with selected rows.
@NullMarked
package hexmail.adapter.http.selection;

import org.jspecify.annotations.NullMarked;
