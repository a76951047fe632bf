/// The page of the settings. What is chosen there is kept in the browser; nothing here asks for a
/// session or touches the store.
@NullMarked
package hexmail.adapter.http.settings;

import org.jspecify.annotations.NullMarked;
