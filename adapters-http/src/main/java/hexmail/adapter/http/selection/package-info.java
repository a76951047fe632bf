/// What a person does with selected rows of a list: for now, taking them along as a table. Nothing
/// here changes mail.
@NullMarked
package hexmail.adapter.http.selection;

import org.jspecify.annotations.NullMarked;
