/// Tests of bodies read as text.
@NullMarked
package hexmail.adapter.http.body;

import org.jspecify.annotations.NullMarked;
