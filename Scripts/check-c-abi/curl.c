/* Holds what Sources/CCurl declares against libcurl's own header. Compiled, never run:
 *
 *   cc -std=gnu11 -fsyntax-only $(pkg-config --cflags libcurl) Scripts/check-c-abi/curl.c
 */
#define CURL_DISABLE_DEPRECATION 1
#include <curl/curl.h>

#include "../../Sources/CCurl/CurlFunctions.h"
#include "../../Sources/CCurl/include/CCurl.h"

#define SAME(result, name, parameters)                                                             \
  _Static_assert(__builtin_types_compatible_p(__typeof__(&name), result(*) parameters),            \
                 "CCurl declares " #name " otherwise than libcurl does");
CURL_FUNCTIONS(SAME, CURLcode, CURLoption, CURLINFO)

/* CCurl takes libcurl's enumerations for integers. */
_Static_assert(sizeof(CURLcode) == sizeof(int), "results have grown");
_Static_assert(sizeof(CURLoption) == sizeof(int), "options have grown");
_Static_assert(sizeof(CURLINFO) == sizeof(int), "questions have grown");

#define SAME_TYPE(ours, theirs)                                                                    \
  _Static_assert(__builtin_types_compatible_p(ours *, theirs), #ours " is not " #theirs)
SAME_TYPE(curl_bytes_function, curl_write_callback);
SAME_TYPE(curl_progress_function, curl_xferinfo_callback);

#define EQUAL(ours, theirs) _Static_assert(ours == (int)theirs, #ours " is not " #theirs)
EQUAL(GLOBAL_ALL, CURL_GLOBAL_ALL);
EQUAL(OPTION_URL, CURLOPT_URL);
EQUAL(OPTION_HEADERS, CURLOPT_HTTPHEADER);
EQUAL(OPTION_USER_AGENT, CURLOPT_USERAGENT);
EQUAL(OPTION_ERROR_BUFFER, CURLOPT_ERRORBUFFER);
EQUAL(OPTION_BODY_FUNCTION, CURLOPT_WRITEFUNCTION);
EQUAL(OPTION_BODY_CONTEXT, CURLOPT_WRITEDATA);
EQUAL(OPTION_HEAD_FUNCTION, CURLOPT_HEADERFUNCTION);
EQUAL(OPTION_HEAD_CONTEXT, CURLOPT_HEADERDATA);
EQUAL(OPTION_PROGRESS_FUNCTION, CURLOPT_XFERINFOFUNCTION);
EQUAL(OPTION_PROGRESS_CONTEXT, CURLOPT_XFERINFODATA);
EQUAL(OPTION_NO_PROGRESS, CURLOPT_NOPROGRESS);
EQUAL(OPTION_NO_SIGNAL, CURLOPT_NOSIGNAL);
EQUAL(OPTION_PROTOCOLS, CURLOPT_PROTOCOLS);
#if LIBCURL_VERSION_NUM >= 0x075500
EQUAL(OPTION_PROTOCOLS_STR, CURLOPT_PROTOCOLS_STR);
#endif
EQUAL(OPTION_CONNECT_TIMEOUT_MS, CURLOPT_CONNECTTIMEOUT_MS);
EQUAL(OPTION_LOW_SPEED_LIMIT, CURLOPT_LOW_SPEED_LIMIT);
EQUAL(OPTION_LOW_SPEED_TIME, CURLOPT_LOW_SPEED_TIME);
EQUAL(PROTOCOL_HTTP, CURLPROTO_HTTP);
EQUAL(PROTOCOL_HTTPS, CURLPROTO_HTTPS);
EQUAL(INFO_RESPONSE_CODE, CURLINFO_RESPONSE_CODE);
EQUAL(INFO_REDIRECT_URL, CURLINFO_REDIRECT_URL);
EQUAL(RESULT_OK, CURLE_OK);
EQUAL(RESULT_UNKNOWN_OPTION, CURLE_UNKNOWN_OPTION);
EQUAL(RESULT_OUT_OF_MEMORY, CURLE_OUT_OF_MEMORY);
EQUAL(ERROR_SIZE, CURL_ERROR_SIZE);
EQUAL(PINPALETTES_CURL_DONE, CURLE_OK);
EQUAL(PINPALETTES_CURL_UNSUPPORTED_PROTOCOL, CURLE_UNSUPPORTED_PROTOCOL);
EQUAL(PINPALETTES_CURL_MALFORMED_URL, CURLE_URL_MALFORMAT);
EQUAL(PINPALETTES_CURL_NO_PROXY, CURLE_COULDNT_RESOLVE_PROXY);
EQUAL(PINPALETTES_CURL_NO_HOST, CURLE_COULDNT_RESOLVE_HOST);
EQUAL(PINPALETTES_CURL_NO_CONNECTION, CURLE_COULDNT_CONNECT);
EQUAL(PINPALETTES_CURL_UNTRUSTED, CURLE_PEER_FAILED_VERIFICATION);
EQUAL(PINPALETTES_CURL_NO_CERTIFICATES, CURLE_SSL_CACERT_BADFILE);
