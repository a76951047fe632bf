/// Files and sources of messages, passed on while they arrive: as downloads with safe names and
/// types, a few kinds of pictures in place. No content of mail is ever a page of this site.
@NullMarked
package hexmail.adapter.http.content;

import org.jspecify.annotations.NullMarked;
