declare module 'opencc-js/dict/TSCharacters' {
  /** `國 国|…`: a Traditional character, its Simplified forms (the usual one first), entries parted by `|`. */
  const characters: string;
  export default characters;
}
