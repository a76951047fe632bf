@NullMarked
package hexmail.adapter.http.calendar;

import org.jspecify.annotations.NullMarked;
