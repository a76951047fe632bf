/// The files that pages link to: the stylesheet, the script, the icon. They are the same for
/// everybody, so nothing of a person may ever stand in them.
@NullMarked
package hexmail.adapter.http.asset;

import org.jspecify.annotations.NullMarked;
