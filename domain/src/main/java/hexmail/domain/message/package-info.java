/// Messages, the conversations that they form and the labels that they carry. All text in them is
/// untrusted; nothing here knows how it was fetched.
@NullMarked
package hexmail.domain.message;

import org.jspecify.annotations.NullMarked;
