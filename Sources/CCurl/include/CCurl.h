/* The part of libcurl that PinPalettes uses, loaded on demand. */
#ifndef PINPALETTES_CCURL_H
#define PINPALETTES_CCURL_H

#endif
