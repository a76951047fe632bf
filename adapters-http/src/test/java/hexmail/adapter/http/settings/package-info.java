/// Tests of the page of the settings.
@NullMarked
package hexmail.adapter.http.settings;

import org.jspecify.annotations.NullMarked;
